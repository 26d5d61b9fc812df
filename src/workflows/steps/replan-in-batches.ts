import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { AdminReplanResponse } from "../../types"
import { releaseBackordersWorkflow } from "../release-backorders"
import { replanPairsWorkflow } from "../replan-pairs"

export interface ReplanInBatchesInput {
  inventory_item_ids: string[]
  cause: string
  dry_run: boolean
  /** ISO 8601. */
  now: string
}

/** Items planned, and so locked, together. */
const BATCH = 25

/** Plans many items a few at a time, so that checkouts and receipts elsewhere go on meanwhile. */
export const replanInBatchesStep = createStep(
  "backorder-replan-in-batches",
  async ({ inventory_item_ids, cause, dry_run, now }: ReplanInBatchesInput, { container }) => {
    const changed = new Set<string>()
    const differences: AdminReplanResponse["replan"]["differences"] = []
    for (let start = 0; start < inventory_item_ids.length; start += BATCH) {
      const pairs = inventory_item_ids.slice(start, start + BATCH).map((inventory_item_id) => ({ inventory_item_id }))
      const { result } = await replanPairsWorkflow(container).run({
        input: { pairs, cause: { type: cause }, now, dry_run },
      })
      differences.push(...result.differences)
      result.order_ids.forEach((id) => changed.add(id))
      if (!dry_run && result.order_ids.length > 0) {
        await releaseBackordersWorkflow(container).run({ input: { order_ids: result.order_ids, now } })
      }
    }
    return new StepResponse({ pairs: inventory_item_ids.length, changed: changed.size, dry_run, differences })
  }
)
