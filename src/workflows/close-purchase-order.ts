import { emitEventStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { PurchaseOrderEvents } from "../types"
import { replanPairsWorkflow } from "./replan-pairs"
import { setIncomingStep } from "./steps/supply-incoming"
import { endToTell } from "./steps/changes-to-tell"
import { endPurchaseOrderStep } from "./steps/supply-move-order"
import { tellSuppliersWorkflow } from "./tell-suppliers"

export interface ClosePurchaseOrderWorkflowInput {
  id: string
  reason?: string | null
  actor_id?: string | null
  /** ISO 8601. */
  now: string
}

export const closePurchaseOrderWorkflowId = "close-purchase-order"

/** Puts an order aside of which goods have come: what is still open is given up, and those who waited for it planned anew. */
export const closePurchaseOrderWorkflow = createWorkflow(
  closePurchaseOrderWorkflowId,
  (input: WorkflowData<ClosePurchaseOrderWorkflowInput>) => {
    const move = endPurchaseOrderStep(transform({ input }, ({ input }) => ({ ...input, how: "close" as const })))
    setIncomingStep(move.pairs)
    replanPairsWorkflow.runAsStep({
      input: transform({ input, move }, ({ input, move }) => ({
        pairs: move.pairs,
        cause: {
          type: "purchase_order_closed",
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
    emitEventStep({ eventName: PurchaseOrderEvents.closed, data: { id: input.id } })
    return new WorkflowResponse({ id: input.id })
  }
)
