/** A thread of the pool: simulates the blocks it is sent, one message each, and gives their counts away without a copy. */
import { parentPort } from "node:worker_threads"
import type { Plan } from "../domain/simulation/plan"
import { simulateBlock } from "../domain/simulation/simulate-block"

export interface BlocksTask {
  plan: Plan
  blocks: number[]
}

parentPort?.on("message", ({ plan, blocks }: BlocksTask) => {
  const outcomes = blocks.map((block) => simulateBlock(plan, block))
  parentPort?.postMessage(
    outcomes,
    outcomes.flatMap(({ counts, waits }) => [...counts, ...waits].map(({ buffer }) => buffer))
  )
})
