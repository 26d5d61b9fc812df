/**
 * Where work waits that a request sets off but need not wait for.
 *
 * A job starts after a pause, so that the answer to the shopper who set it off goes out first, and
 * a few at a time, so that background work never crowds out requests. A job that still waits under
 * the same key is not taken twice: jobs read what is true when they run. A job that others were in
 * the way of goes to the end of the line some times. Nothing is kept for a process that dies; what a lost job would have done, the reconcile does.
 */
import type { Logger } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { errorReason } from "./error-reason"

/** Jobs that run at the same time. */
const AT_ONCE = 4

/** How often a job goes to the end of the line because others had what it needed. */
const TURNS = 5

export interface Work {
  /** What the work is about; one job waits under a key. */
  key: string
  /** Milliseconds to wait at least. */
  pause: number
  run: () => Promise<unknown>
}

interface Queued extends Work {
  /** Counted from 1. */
  turn: number
}

export class WorkQueueModuleService {
  private readonly logger: Logger
  private readonly waiting = new Set<string>()
  private readonly ready: Queued[] = []
  private running = 0

  constructor({ logger }: { logger: Logger }) {
    this.logger = logger
  }

  later(work: Work): void {
    if (this.waiting.has(work.key)) {
      return
    }
    this.waiting.add(work.key)
    // A pause does not keep a process alive that has nothing else to do.
    setTimeout(() => {
      this.ready.push({ ...work, turn: 1 })
      void this.next()
    }, work.pause).unref()
  }

  private async next(): Promise<void> {
    if (this.running >= AT_ONCE) {
      return
    }
    const work = this.ready.shift()
    if (!work) {
      return
    }
    this.running += 1
    this.waiting.delete(work.key)
    try {
      await work.run()
    } catch (error) {
      if (wasInTheWay(error) && work.turn < TURNS) {
        this.ready.push({ ...work, turn: work.turn + 1 })
        return
      }
      this.logger.error(`Work on ${work.key} failed; the reconcile does what it left undone: ${errorReason(error)}`)
    } finally {
      this.running -= 1
      void this.next()
    }
  }
}

/** Others had what the job needed all the time; nothing is wrong with the job. */
function wasInTheWay(error: unknown): boolean {
  return MedusaError.isMedusaError(error) && error.type === MedusaError.Types.CONFLICT
}
