/**
 * Knows when nothing is going on in a shop: every event handled, no background work waiting or at work.
 *
 * The handlers of Medusa's event bus in this process and the jobs of the work queue are counted when they
 * begin and when they end; a request that was answered has raised its events by then.
 */
import { EventEmitter } from "node:events"
import { setImmediate as nextTurn } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { WORK_QUEUE_MODULE } from "../../src/modules/work-queue"
import { errorReason } from "../../src/modules/work-queue/error-reason"
import type { WorkQueueModuleService } from "../../src/modules/work-queue/service"

/** Turns of the event loop without anything going on; an event reaches its handlers in the next turn. */
const CALM_TURNS = 5
const PATIENCE = 60_000

export class Quiet {
  private readonly going = new Map<symbol, string>()
  private readonly queued = new Set<string>()
  private readonly ended = new EventEmitter()
  private failures: string[] = []

  /** `shortened`: background work waits so much shorter than in a shop, in the same order as far as the machine keeps up. */
  constructor(container: MedusaContainer, private readonly shortened: number) {
    this.countHandlers(container.resolve(Modules.EVENT_BUS))
    this.countJobs(container.resolve<WorkQueueModuleService>(WORK_QUEUE_MODULE))
  }

  /** Resolves once the shop is quiet; gives what failed since it was asked last, or does not come to an end. */
  async settled(): Promise<string[]> {
    try {
      await this.calm()
    } catch {
      this.failures.push(`not at rest after ${PATIENCE / 1000} s: ${[...this.going.values()].join(", ")}`)
    }
    const failures = this.failures
    this.failures = []
    return failures
  }

  private async calm(): Promise<void> {
    const timer = setTimeout(() => this.ended.emit("tired"), PATIENCE)
    try {
      for (let calm = 0; calm < CALM_TURNS; calm += 1) {
        await nextTurn()
        if (this.going.size > 0) {
          await this.nextEnd()
          calm = -1
        }
      }
    } finally {
      clearTimeout(timer)
    }
  }

  private nextEnd(): Promise<void> {
    return new Promise((resolve, reject) => {
      const tired = (): void => reject(new Error("The shop does not come to rest."))
      this.ended.once("tired", tired)
      this.ended.once("end", () => {
        this.ended.off("tired", tired)
        resolve()
      })
    })
  }

  private begin(what: string): () => void {
    const token = Symbol(what)
    this.going.set(token, what)
    return () => {
      this.going.delete(token)
      this.ended.emit("end")
    }
  }

  private countHandlers(bus: object): void {
    const emitter: unknown = Reflect.get(bus, "eventEmitter_")
    if (!(emitter instanceof EventEmitter)) {
      throw new Error("Medusa's local event bus keeps no event emitter any more; find another way to see its handlers.")
    }
    for (const name of emitter.eventNames()) {
      const handlers = emitter.listeners(name)
      emitter.removeAllListeners(name)
      for (const handler of handlers) {
        emitter.on(name, (...args: unknown[]) => {
          const end = this.begin(`a handler of ${String(name)}`)
          void Promise.resolve(Reflect.apply(handler, emitter, args)).finally(end)
        })
      }
    }
  }

  private countJobs(queue: WorkQueueModuleService): void {
    const later = queue.later.bind(queue)
    queue.later = (work) => {
      if (this.queued.has(work.key)) {
        return
      }
      this.queued.add(work.key)
      const end = this.begin(`work on ${work.key}`)
      later({
        ...work,
        pause: work.pause / this.shortened,
        run: async () => {
          this.queued.delete(work.key)
          try {
            await work.run()
          } catch (error) {
            this.failures.push(`work on ${work.key}: ${errorReason(error)}`)
            throw error
          } finally {
            end()
          }
        },
      })
    }
  }
}
