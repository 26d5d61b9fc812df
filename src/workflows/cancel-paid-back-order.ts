import { OrderWorkflowEvents, PaymentCollectionStatus } from "@medusajs/framework/utils"
import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import {
  cancelOrdersStep,
  cancelPaymentStep,
  deleteReservationsByLineItemsStep,
  emitEventStep,
  updatePaymentCollectionStep,
  useQueryGraphStep,
} from "@medusajs/medusa/core-flows"

export interface CancelPaidBackOrderInput {
  order_id: string
}

export const cancelPaidBackOrderWorkflowId = "cancel-paid-back-order"

interface Row {
  items: { id: string }[] | null
  payment_collections: { id: string; payments: { id: string; captures: { id: string }[] | null }[] | null }[] | null
}

/** Cancels an order as core does, but sends nothing back: what was paid has been paid back, in part by other means. */
export const cancelPaidBackOrderWorkflow = createWorkflow(
  cancelPaidBackOrderWorkflowId,
  (input: WorkflowData<CancelPaidBackOrderInput>) => {
    const { data } = useQueryGraphStep({
      entity: "order",
      fields: ["id", "items.id", "payment_collections.id", "payment_collections.payments.id", "payment_collections.payments.captures.id"],
      filters: { id: input.order_id },
      options: { throwIfKeyNotFound: true },
    })
    const parts = transform({ data }, (found) => partsOf(found.data[0]))
    deleteReservationsByLineItemsStep(transform({ parts }, (found) => found.parts.lineIds))
    cancelPaymentStep(transform({ parts }, (found) => ({ paymentIds: found.parts.uncaptured })))
    updatePaymentCollectionStep(
      transform({ parts }, (found) => ({
        selector: { id: found.parts.collectionIds },
        update: { status: PaymentCollectionStatus.CANCELED },
      }))
    )
    cancelOrdersStep(transform({ input }, (order) => ({ orderIds: [order.input.order_id] })))
    emitEventStep({ eventName: OrderWorkflowEvents.CANCELED, data: transform({ input }, (order) => ({ id: order.input.order_id })) })
    return new WorkflowResponse(input.order_id)
  }
)

function partsOf({ items, payment_collections }: Row): { lineIds: string[]; uncaptured: string[]; collectionIds: string[] } {
  const collections = payment_collections ?? []
  const payments = collections.flatMap((collection) => collection.payments ?? [])
  return {
    lineIds: (items ?? []).map(({ id }) => id),
    uncaptured: payments.filter(({ captures }) => (captures ?? []).length === 0).map(({ id }) => id),
    collectionIds: collections.map(({ id }) => id),
  }
}
