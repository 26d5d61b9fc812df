import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { AdminReplanResponse } from "../../types"
import { releaseBackordersWorkflow } from "../release-backorders"
import { replanPairsWorkflow } from "../replan-pairs"
import { pairsOfOrders } from "../queries/pairs-of-orders"
import { withReconcileLocked } from "./locks"
import type { ReplanInput } from "./replan-pairs"

export interface ReplanEachItemInput {
  inventory_item_ids: string[]
  /** Orders all of whose items are planned besides. */
  order_ids?: string[]
  cause: string
  dry_run: boolean
  /** False leaves it to another reconcile that runs already. */
  patiently: boolean
  /** ISO 8601. */
  now: string
}

type Report = AdminReplanResponse["replan"]

/** Plans many items one after the other, so that nobody who wants another of them waits meanwhile. */
export const replanEachItemStep = createStep(
  "backorder-replan-each-item",
  async (input: ReplanEachItemInput, { container }) => {
    const report = await withReconcileLocked(container, input.patiently, () => replanEach(container, input))
    return new StepResponse<Report>(report ?? { pairs: 0, changed: 0, dry_run: input.dry_run, differences: [] })
  }
)

async function replanEach(
  container: MedusaContainer,
  { inventory_item_ids, order_ids = [], cause, dry_run, now }: ReplanEachItemInput
): Promise<Report> {
  const changed = new Set<string>()
  const differences: Report["differences"] = []
  const replan = async (about: Pick<ReplanInput, "pairs" | "order_ids">): Promise<void> => {
    const { result } = await replanPairsWorkflow(container).run({
      // Thorough, for what came back to a line that was done is held by core and open nowhere.
      input: { ...about, thorough: true, cause: { type: cause }, now, dry_run },
    })
    differences.push(...result.differences)
    result.order_ids.forEach((id) => changed.add(id))
    if (!dry_run && result.order_ids.length > 0) {
      await releaseBackordersWorkflow(container).run({ input: { order_ids: result.order_ids, now } })
    }
  }
  for (const inventory_item_id of inventory_item_ids) {
    await replan({ pairs: [{ inventory_item_id }] })
  }
  for (const orderId of order_ids) {
    await replan({ pairs: await pairsOfOrders(container, [orderId]), order_ids: [orderId] })
  }
  return { pairs: inventory_item_ids.length, changed: changed.size, dry_run, differences }
}
