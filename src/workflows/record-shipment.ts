import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { reflectLedgerWorkflow } from "./reflect-ledger"
import { captureShippedGoodsStep } from "./steps/capture-shipped-goods"
import { recordShipmentStep } from "./steps/record-shipment"

export interface RecordShipmentInput {
  fulfillment_id: string
  /** ISO 8601. */
  now: string
}

export const recordShipmentWorkflowId = "record-backorder-shipment"

/** A parcel of an order with backorders has left: write it down, charge what is charged on leaving, tell the customer. */
export const recordShipmentWorkflow = createWorkflow(
  recordShipmentWorkflowId,
  (input: WorkflowData<RecordShipmentInput>) => {
    const orderIds = recordShipmentStep(input)
    captureShippedGoodsStep(transform({ orderIds, input }, (data) => ({ order_ids: data.orderIds, now: data.input.now })))
    reflectLedgerWorkflow.runAsStep({ input: transform({ input }, (data) => ({ now: data.input.now })) })
    return new WorkflowResponse(orderIds)
  }
)
