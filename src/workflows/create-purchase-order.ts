import { emitEventStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { PurchaseOrderEvents } from "../types"
import { replanPairsWorkflow } from "./replan-pairs"
import { fillLinesFromAgreementsStep } from "./steps/agreement-lines"
import { setIncomingStep } from "./steps/supply-incoming"
import {
  ensureInventoryLevelsStep,
  placePurchaseOrderStep,
  validatePurchaseOrderStep,
  type OrderToPlace,
} from "./steps/supply-place-order"

export type CreatePurchaseOrderWorkflowInput = OrderToPlace & { actor_id?: string | null }

export const createPurchaseOrderWorkflowId = "create-purchase-order"

/**
 * Places an order with a supplier; sent unless told otherwise, since most are recorded after they were placed.
 * Its open, dated lines count as arrivals at once.
 */
export const createPurchaseOrderWorkflow = createWorkflow(
  createPurchaseOrderWorkflowId,
  (input: WorkflowData<CreatePurchaseOrderWorkflowInput>) => {
    const checked = validatePurchaseOrderStep(input)
    const priced = transform({ input, checked }, ({ input, checked }) => ({
      ...input,
      currency_code: input.currency_code ?? checked.supplier_currency_code,
    }))
    const lines = fillLinesFromAgreementsStep(priced)
    ensureInventoryLevelsStep(checked.pairs)
    const order = placePurchaseOrderStep(
      transform({ priced, lines, checked }, ({ priced, lines, checked }) => ({ ...priced, lines, pairs: checked.pairs }))
    )
    setIncomingStep(checked.pairs)
    replanPairsWorkflow.runAsStep({
      input: transform({ input, checked, order }, ({ input, checked, order }) => ({
        pairs: checked.pairs,
        cause: { type: "purchase_order_created", id: order.id, actor_id: input.actor_id ?? null },
        now: input.now,
      })),
    })
    const told = transform({ input, order }, ({ input, order }) => {
      const status = input.status ?? "sent"
      return {
        sent: status === "draft" ? [] : [{ id: order.id }],
        confirmed: status === "confirmed" ? [{ id: order.id }] : [],
      }
    })
    emitEventStep({ eventName: PurchaseOrderEvents.sent, data: told.sent })
    emitEventStep({ eventName: PurchaseOrderEvents.confirmed, data: told.confirmed }).config({
      name: "emit-purchase-order-confirmed",
    })
    return new WorkflowResponse(order)
  }
)
