import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { pageOfItemsStep } from "./steps/page-of-items"
import { replanEachItemStep } from "./steps/replan-each-item"

export interface TakeInOrdersInput {
  /** The last inventory item that was looked at; empty at the beginning. */
  after: string
  limit: number
  /** ISO 8601. */
  now: string
}

export const takeInOrdersWorkflowId = "take-in-orders"

/**
 * Records what waits of orders that were placed before the plugin was there, for a page of
 * inventory items. Customers are not mailed. Doing it again finds nothing left to do.
 */
export const takeInOrdersWorkflow = createWorkflow(
  takeInOrdersWorkflowId,
  (input: WorkflowData<TakeInOrdersInput>) => {
    const page = pageOfItemsStep(input)
    const taken = replanEachItemStep(
      transform({ input, page }, (data) => ({
        inventory_item_ids: data.page,
        cause: "taken_in",
        dry_run: false,
        patiently: true,
        now: data.input.now,
      }))
    )
    return new WorkflowResponse(
      transform({ page, taken }, (data) => ({
        items: data.page.length,
        orders: data.taken.changed,
        /** Null after the last page. */
        next: data.page.at(-1) ?? null,
      }))
    )
  }
)
