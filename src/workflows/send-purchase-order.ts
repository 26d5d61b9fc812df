import { emitEventStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { PurchaseOrderEvents } from "../types"
import { replanPairsWorkflow } from "./replan-pairs"
import { setIncomingStep } from "./steps/supply-incoming"
import { movePurchaseOrderStep } from "./steps/supply-move-order"
import { tellSuppliersWorkflow } from "./tell-suppliers"

export interface SendPurchaseOrderWorkflowInput {
  id: string
  actor_id?: string | null
  /** ISO 8601. */
  now: string
}

export const sendPurchaseOrderWorkflowId = "send-purchase-order"

/**
 * A draft goes to the supplier, by mail where it is written to; from here on its open quantity is incoming and its
 * dates are arrivals.
 */
export const sendPurchaseOrderWorkflow = createWorkflow(
  sendPurchaseOrderWorkflowId,
  (input: WorkflowData<SendPurchaseOrderWorkflowInput>) => {
    const move = movePurchaseOrderStep({ id: input.id, to: "sent", now: input.now })
    setIncomingStep(move.pairs)
    replanPairsWorkflow.runAsStep({
      input: transform({ input, move }, ({ input, move }) => ({
        pairs: move.pairs,
        cause: { type: "purchase_order_sent", id: input.id, actor_id: input.actor_id ?? null },
        now: input.now,
      })),
    })
    tellSuppliersWorkflow.runAsStep({
      input: transform({ input }, ({ input }) => ({
        news: [{ type: "supplier_order" as const, purchase_order_id: input.id, key: "sent" }],
        now: input.now,
      })),
    })
    emitEventStep({ eventName: PurchaseOrderEvents.sent, data: { id: input.id } })
    return new WorkflowResponse({ id: input.id })
  }
)
