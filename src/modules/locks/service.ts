/**
 * Locks between all processes of a shop, whichever way Medusa itself locks.
 *
 * The keys of a job are taken one after the other, sorted, so that two jobs never wait for each
 * other. Within a process those who want a key stand in line; the first of each process tries for
 * it in the database until it is free. Whoever inherits a place in the line pauses before its
 * first try, so that the other processes, which try as often, are not kept out.
 */
import { setTimeout as sleep } from "node:timers/promises"
import { MedusaError } from "@medusajs/framework/utils"
import { Line } from "./line"
import { LockSession, type ConnectionMaker, type Hold } from "./session"

/** Milliseconds between two tries. */
const PAUSE = 15

interface Dependencies {
  __pg_connection__: { client: ConnectionMaker }
}

export class LocksModuleService {
  readonly __hooks = { onApplicationShutdown: () => this.session.close() }
  private readonly session: LockSession
  private readonly lines = new Map<string, Line>()

  constructor({ __pg_connection__ }: Dependencies) {
    this.session = new LockSession(__pg_connection__.client)
  }

  /**
   * Runs `job` while nobody else runs one under any of the keys. Waits `timeout` seconds at most.
   *
   * @throws MedusaError `conflict` when the wait was in vain, or when the locks were lost while the job ran.
   */
  async execute<Result>(
    keys: readonly string[],
    job: () => Promise<Result>,
    { timeout }: { timeout: number }
  ): Promise<Result> {
    const deadline = Date.now() + timeout * 1000
    const holds: Hold[] = []
    try {
      for (const key of [...new Set(keys)].sort()) {
        holds.push(await this.take(key, deadline))
      }
      const result = await job()
      if (holds.some((hold) => hold.isLost())) {
        throw new MedusaError(
          MedusaError.Types.CONFLICT,
          `The connection to the database that held ${keys.join(", ")} broke meanwhile. Try again.`
        )
      }
      return result
    } finally {
      // One that cannot be given back was on a connection that broke, and is free already.
      await Promise.allSettled(holds.map((hold) => hold.release()))
    }
  }

  private async take(key: string, deadline: number): Promise<Hold> {
    const line = this.lines.get(key) ?? new Line()
    this.lines.set(key, line)
    const inherits = !line.isEmpty
    if (!(await line.stand(deadline - Date.now()))) {
      throw busy(key)
    }
    try {
      const hold = await this.takeFromOthers(key, deadline, inherits)
      const release = async (): Promise<void> => {
        try {
          await hold.release()
        } finally {
          this.leave(key, line)
        }
      }
      return { isLost: hold.isLost, release }
    } catch (error) {
      this.leave(key, line)
      throw error
    }
  }

  private async takeFromOthers(key: string, deadline: number, inherits: boolean): Promise<Hold> {
    if (inherits) {
      await sleep(PAUSE)
    }
    for (;;) {
      const hold = await this.session.tryTake(key)
      if (hold) {
        return hold
      }
      if (Date.now() > deadline) {
        throw busy(key)
      }
      await sleep(PAUSE)
    }
  }

  private leave(key: string, line: Line): void {
    line.leave()
    if (line.isEmpty) {
      this.lines.delete(key)
    }
  }
}

function busy(key: string): MedusaError {
  return new MedusaError(MedusaError.Types.CONFLICT, `Somebody else is at work on ${key}. Try again in a moment.`)
}
