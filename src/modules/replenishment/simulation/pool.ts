import os from "node:os"
import path from "node:path"
import { Worker } from "node:worker_threads"
import { blocksOf, planOf } from "../domain/simulation/plan"
import type { Scenario, SimulatedCosts } from "../domain/simulation/scenario"
import type { BlockOutcome } from "../domain/simulation/simulate-block"
import { summaryOf, type Summary } from "../domain/simulation/summary"
import type { BlocksTask } from "./worker"

/** More threads than this take the machine from the shop's customers. */
const MOST_THREADS = 4

/** Blocks of one message: a twentieth of a second of work, so that all threads end at about the same time. */
const BLOCKS_OF_TASK = 4

/** A thread without work keeps its memory for so long, in case a planner tries the next figure. */
const IDLE_MS = 60_000

/** Built, it is JavaScript; in this repository (`npm start`, tests, benchmarks) the thread must load TypeScript as its parent does. */
const EXTENSION = path.extname(__filename)
const LOADER = EXTENSION === ".ts" ? ["--require", "ts-node/register/transpile-only"] : []

interface Job {
  task: BlocksTask
  resolve: (outcomes: BlockOutcome[]) => void
  reject: (reason: Error) => void
}

/**
 * Threads that simulate beside the one that answers requests. They start with the first simulation and end after a
 * minute without one; while they rest they keep no process alive. A thread that dies takes its job with it, no other.
 */
export class SimulationPool {
  private readonly waiting: Job[] = []
  private readonly threads = new Map<Worker, Job | null>()
  private idle: NodeJS.Timeout | undefined

  constructor(private readonly most = Math.min(MOST_THREADS, os.availableParallelism())) {}

  async simulate(scenario: Scenario, costs: SimulatedCosts): Promise<Summary> {
    const plan = planOf(scenario)
    const blocks = Array.from({ length: blocksOf(plan) }, (_, block) => block)
    const tasks: BlocksTask[] = []
    while (blocks.length > 0) {
      tasks.push({ plan, blocks: blocks.splice(0, BLOCKS_OF_TASK) })
    }
    return summaryOf(plan, (await Promise.all(tasks.map((task) => this.run(task)))).flat(), costs)
  }

  /** What is still at work fails; a later simulation starts threads anew. */
  async close(): Promise<void> {
    clearTimeout(this.idle)
    const threads = [...this.threads]
    this.threads.clear()
    for (const job of [...threads.map(([, job]) => job), ...this.waiting.splice(0)]) {
      job?.reject(new Error("The simulation was stopped with its threads."))
    }
    await Promise.all(threads.map(([thread]) => thread.terminate()))
  }

  private run(task: BlocksTask): Promise<BlockOutcome[]> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ task, resolve, reject })
      this.dispatch()
    })
  }

  private dispatch(): void {
    clearTimeout(this.idle)
    while (this.waiting.length > 0) {
      const resting = [...this.threads].find(([, job]) => job === null)?.[0]
      const thread = resting ?? (this.threads.size < this.most ? this.start() : undefined)
      const job = thread && this.waiting.shift()
      if (!job) {
        return
      }
      this.threads.set(thread, job)
      thread.ref()
      thread.postMessage(job.task)
    }
    if ([...this.threads.values()].every((job) => job === null)) {
      this.idle = setTimeout(() => void this.close(), IDLE_MS).unref()
    }
  }

  private start(): Worker {
    const thread = new Worker(path.join(__dirname, `worker${EXTENSION}`), { execArgv: LOADER })
    thread.on("message", (outcomes: BlockOutcome[]) => {
      this.threads.get(thread)?.resolve(outcomes)
      this.threads.set(thread, null)
      thread.unref()
      this.dispatch()
    })
    const lose = (reason: Error): void => {
      this.threads.get(thread)?.reject(reason)
      if (this.threads.delete(thread)) {
        this.dispatch()
      }
    }
    thread.on("error", lose)
    thread.on("exit", (code) => lose(new Error(`A thread of the simulation ended with exit code ${code}.`)))
    return thread
  }
}
