/**
 * Locks that hold between all processes of a shop, whatever locking module Medusa uses.
 *
 * 1. The keys of a job are taken one after the other, sorted, so that two jobs never wait for each
 *    other. A job inside another's locks keeps to that if its keys sort after those.
 * 2. In this process whoever wants a key stands in line for it.
 * 3. The first in line takes it in the database, on the one connection that the process has for
 *    this. It is none of the pool's: whoever holds a lock still needs some of these.
 *
 * The connection is made when it is needed, and ends when nothing was locked for a moment: a
 * process that is done can end, and a database can be dropped. If it breaks, its locks are gone;
 * a job at work goes on, since failing it would undo nothing, and those who wait start over, as
 * long as they have patience: a server that restarts is back in a moment.
 */
import { setTimeout as sleep } from "node:timers/promises"
import type { Logger } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { LockSession, type Connector } from "./lock-session"
import { WaitingLines } from "./waiting-lines"

export interface SharedLock {
  key: string
  /** A clause that says what others do under it, such as `The money of order "order_1" is being moved`. */
  inUse: string
}

/** Milliseconds to wait for whoever has the locks. */
const PATIENCE = 30_000

/** Milliseconds without a lock after which the connection ends. */
const REST = 1_000

/** Milliseconds between two attempts to connect. */
const RECONNECT = 100

interface Hold {
  keys: string[]
  leave: (() => void)[]
}

export class SharedLocks {
  private readonly lines = new WaitingLines()
  private session: Promise<LockSession> | null = null
  private users = 0
  private rest: NodeJS.Timeout | undefined

  constructor(
    private readonly database: { client: Connector },
    private readonly logger: Pick<Logger, "warn">
  ) {}

  /**
   * Runs `job` while nobody else runs one under any of the locks.
   *
   * @throws MedusaError of type `conflict` when somebody else had one of them all the time.
   */
  async exclusively<Result>(
    locks: readonly SharedLock[],
    job: () => Promise<Result>,
    patience = PATIENCE
  ): Promise<Result> {
    this.users += 1
    clearTimeout(this.rest)
    try {
      const giveBack = await this.take(inOrder(locks), patience)
      try {
        return await job()
      } finally {
        await giveBack()
      }
    } finally {
      this.users -= 1
      if (this.users === 0) {
        this.rest = setTimeout(() => this.disconnect(), REST).unref()
      }
    }
  }

  private async take(locks: readonly SharedLock[], patience: number): Promise<() => Promise<void>> {
    const deadline = performance.now() + patience
    for (;;) {
      const session = await this.connectWithin(deadline)
      const hold: Hold = { keys: [], leave: [] }
      const giveBack = async (): Promise<void> => {
        await session.giveBack(hold.keys)
        hold.leave.forEach((leave) => leave())
      }
      try {
        for (const lock of locks) {
          await this.takeOne(session, lock, deadline, hold, patience)
        }
        return giveBack
      } catch (error) {
        await giveBack()
        if (!session.isOver || performance.now() >= deadline) {
          throw error
        }
      }
    }
  }

  private async takeOne(
    session: LockSession,
    lock: SharedLock,
    deadline: number,
    hold: Hold,
    patience: number
  ): Promise<void> {
    const leave = await this.lines.stand(lock.key, deadline - performance.now())
    if (leave) {
      hold.leave.push(leave)
    }
    if (!leave || !(await session.take(lock.key, deadline))) {
      throw new MedusaError(
        MedusaError.Types.CONFLICT,
        `${lock.inUse}; it was not free within ${patience / 1000} seconds. Try again in a moment.`
      )
    }
    hold.keys.push(lock.key)
  }

  private async connectWithin(deadline: number): Promise<LockSession> {
    for (;;) {
      try {
        return await this.connect()
      } catch (error) {
        if (performance.now() >= deadline) {
          throw error
        }
        await sleep(RECONNECT)
      }
    }
  }

  private connect(): Promise<LockSession> {
    if (this.session) {
      return this.session
    }
    const forget = (): void => {
      if (this.session === opening) {
        this.session = null
      }
    }
    const opening = LockSession.open(this.database.client, (reason, keys) => {
      forget()
      if (keys.length > 0) {
        this.logger.warn(
          `The database connection that held ${keys.join(", ")} was lost (${reason}). ` +
            `The jobs under these locks go on; the next run measures what they did.`
        )
      }
    })
    opening.catch(forget)
    this.session = opening
    return opening
  }

  private disconnect(): void {
    this.session?.then((session) => session.close()).catch(() => undefined)
    this.session = null
  }
}

function inOrder(locks: readonly SharedLock[]): SharedLock[] {
  const byKey = new Map(locks.map((lock) => [lock.key, lock]))
  return [...byKey.keys()].sort().flatMap((key) => byKey.get(key) ?? [])
}
