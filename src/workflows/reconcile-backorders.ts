import { createWorkflow, transform, when, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { findOpenItemsStep } from "./steps/find-open-items"
import { findUnheldPartsStep } from "./steps/find-unheld-parts"
import { finishParcelsStep } from "./steps/finish-parcels"
import { recordMissedShipmentsStep } from "./steps/record-missed-shipments"
import { replanEachItemStep } from "./steps/replan-each-item"
import { syncAllOrdersStep } from "./steps/sync-all-orders"
import { reconcileIncomingStep } from "./steps/supply-incoming"

export interface ReconcileBackordersInput {
  /** ISO 8601. */
  now: string
  /** Says what would change and changes nothing. */
  dry_run?: boolean
  /** False leaves it to another reconcile that runs already. */
  patiently?: boolean
}

export const reconcileBackordersWorkflowId = "reconcile-backorders"

/** Events can be lost; what Medusa says is still true. Plans every open item afresh and changes only what differs. */
export const reconcileBackordersWorkflow = createWorkflow(
  reconcileBackordersWorkflowId,
  (input: WorkflowData<ReconcileBackordersInput>) => {
    when("mend-parcels-and-incoming", { input }, (data) => !data.input.dry_run).then(() => {
      finishParcelsStep(input)
      reconcileIncomingStep({})
    })
    const items = findOpenItemsStep({})
    const orders = findUnheldPartsStep({})
    const reconciled = replanEachItemStep(
      transform({ input, items, orders }, (data) => ({
        inventory_item_ids: data.items,
        order_ids: data.orders,
        cause: "reconciled",
        dry_run: data.input.dry_run === true,
        patiently: data.input.patiently !== false,
        now: data.input.now,
      }))
    )
    when("record-missed-shipments", { input }, (data) => !data.input.dry_run).then(() => {
      recordMissedShipmentsStep(input)
    })
    // Nobody but a person changes a tag, so that only a person's question looks at all of them.
    const tags = when("look-at-tags", { input }, (data) => data.input.patiently !== false).then(() =>
      syncAllOrdersStep(transform({ input, reconciled }, (data) => ({ dry_run: data.input.dry_run === true })))
    )
    return new WorkflowResponse(
      transform({ reconciled, tags }, ({ reconciled: report, tags: untrue }) => {
        // A record that is not true yet says nothing about its order's tag.
        const planned = new Set(report.differences.map((difference) => difference.order_id))
        const others = (untrue ?? []).filter((difference) => !planned.has(difference.order_id))
        return {
          ...report,
          changed: report.changed + others.length,
          differences: [...report.differences, ...others],
        }
      })
    )
  }
)
