import { emitEventStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { PurchaseOrderEvents, type SupplySource } from "../types"
import { replanPairsWorkflow } from "./replan-pairs"
import { setIncomingStep } from "./steps/supply-incoming"
import { endToTell } from "./steps/changes-to-tell"
import { endPurchaseOrderStep } from "./steps/supply-move-order"
import { tellSuppliersWorkflow } from "./tell-suppliers"

export interface CancelPurchaseOrderWorkflowInput {
  id: string
  reason?: string | null
  actor_id?: string | null
  /** Who brought the word; the shop's own staff unless told otherwise. */
  source?: SupplySource
  /** ISO 8601. */
  now: string
}

export const cancelPurchaseOrderWorkflowId = "cancel-purchase-order"

/** What is open will not come; those who waited for it are planned anew. */
export const cancelPurchaseOrderWorkflow = createWorkflow(
  cancelPurchaseOrderWorkflowId,
  (input: WorkflowData<CancelPurchaseOrderWorkflowInput>) => {
    const move = endPurchaseOrderStep(transform({ input }, ({ input }) => ({ ...input, how: "cancel" as const })))
    setIncomingStep(move.pairs)
    replanPairsWorkflow.runAsStep({
      input: transform({ input, move }, ({ input, move }) => ({
        pairs: move.pairs,
        cause: {
          type: "purchase_order_canceled",
          id: input.id,
          reason: input.reason ?? null,
          actor_id: input.actor_id ?? null,
        },
        now: input.now,
      })),
    })
    tellSuppliersWorkflow.runAsStep({
      input: transform({ input, move }, ({ input, move }) => ({ news: endToTell(input, move), now: input.now })),
    })
    // Where goods had come in already, canceling the rest has closed the order.
    const told = transform({ input, move }, ({ input, move }) => ({
      canceled: move.to === "canceled" ? [{ id: input.id }] : [],
      closed: move.to === "closed" ? [{ id: input.id }] : [],
    }))
    emitEventStep({ eventName: PurchaseOrderEvents.canceled, data: told.canceled })
    emitEventStep({ eventName: PurchaseOrderEvents.closed, data: told.closed }).config({
      name: "emit-purchase-order-closed",
    })
    return new WorkflowResponse({ id: input.id })
  }
)
