import { createWorkflow, transform, when, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { recordDeliveriesStep, ringForLostMailsStep, type RecordDeliveriesInput } from "./steps/notice-deliveries"
import { refreshDutiesStep } from "./steps/refresh-duties"

export const recordDeliveriesWorkflowId = "record-notice-deliveries"

/**
 * Writes down what the mail provider reports. A mail that reached nobody has told nobody: what is owed next is worked
 * out anew, and the merchant is told whom to reach in another way.
 */
export const recordDeliveriesWorkflow = createWorkflow(
  recordDeliveriesWorkflowId,
  (input: WorkflowData<RecordDeliveriesInput>) => {
    const changed = recordDeliveriesStep(input)
    ringForLostMailsStep(changed)
    const orderIds = transform({ changed }, (data) => [
      ...new Set(data.changed.flatMap(({ order_id }) => (order_id ? [order_id] : []))),
    ])
    when({ orderIds }, (data) => data.orderIds.length > 0).then(() => {
      refreshDutiesStep(transform({ orderIds, input }, (data) => ({ order_ids: data.orderIds, now: data.input.now })))
    })
    return new WorkflowResponse(transform({ changed }, (data) => ({ changed: data.changed.length })))
  }
)
