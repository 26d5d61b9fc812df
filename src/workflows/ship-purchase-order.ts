import { emitEventStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { PurchaseOrderEvents } from "../types"
import { replanPairsWorkflow } from "./replan-pairs"
import { setIncomingStep } from "./steps/supply-incoming"
import { shipPurchaseOrderStep, type ShipmentInput } from "./steps/supply-ship"

export type ShipPurchaseOrderWorkflowInput = ShipmentInput

export const shipPurchaseOrderWorkflowId = "ship-purchase-order"

/** Goods have left the supplier. They stay incoming; the order is in transit. */
export const shipPurchaseOrderWorkflow = createWorkflow(
  shipPurchaseOrderWorkflowId,
  (input: WorkflowData<ShipPurchaseOrderWorkflowInput>) => {
    const shipment = shipPurchaseOrderStep(input)
    setIncomingStep(shipment.pairs)
    replanPairsWorkflow.runAsStep({
      input: transform({ input, shipment }, ({ input, shipment }) => ({
        pairs: shipment.pairs,
        cause: { type: "purchase_order_shipped", id: input.id, actor_id: input.actor_id ?? null },
        now: input.now,
      })),
    })
    emitEventStep({
      eventName: PurchaseOrderEvents.shipped,
      data: transform({ input, shipment }, ({ input, shipment }) => ({
        id: input.id,
        shipment_id: shipment.shipment_id,
      })),
    })
    return new WorkflowResponse(
      transform({ input, shipment }, ({ input, shipment }) => ({ id: input.id, shipment_id: shipment.shipment_id }))
    )
  }
)
