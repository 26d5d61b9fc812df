import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { replanInventoryPairsWorkflow } from "../replan-inventory-pairs"
import type { InventoryPair } from "./locks"

/** Pairs planned, and so locked, together. */
const BATCH = 50

/** Plans many pairs a few at a time, so that checkouts and receipts elsewhere go on meanwhile. */
export const replanInBatchesStep = createStep(
  "backorder-replan-in-batches",
  async (input: { pairs: InventoryPair[]; now: string }, { container }) => {
    let changed = 0
    for (let start = 0; start < input.pairs.length; start += BATCH) {
      const { result } = await replanInventoryPairsWorkflow(container).run({
        input: {
          pairs: input.pairs.slice(start, start + BATCH),
          cause: { type: "reconciled" },
          now: input.now,
        },
      })
      changed += result.changed
    }
    return new StepResponse({ pairs: input.pairs.length, changed })
  }
)
