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

/** Plans many items one after the other, so that nobody who wants another of them waits meanwhile. */
export const replanInBatchesStep = createStep(
  "backorder-replan-in-batches",
  async ({ inventory_item_ids, cause, dry_run, now }: ReplanInBatchesInput, { container }) => {
    const changed = new Set<string>()
    const differences: AdminReplanResponse["replan"]["differences"] = []
    for (const inventory_item_id of inventory_item_ids) {
      const { result } = await replanPairsWorkflow(container).run({
        input: { pairs: [{ inventory_item_id }], cause: { type: cause }, now, dry_run },
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
