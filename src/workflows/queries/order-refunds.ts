import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { RefundDTO } from "../../types"
import { exact, type ExactQuantity } from "./exact-quantity"

interface Row {
  id: string
  display_id: number | null
  email: string | null
  currency_code: string
  created_at: string | Date
  payment_collections: { payments: { id: string; refunds: RefundRow[] | null }[] }[] | null
}

type RefundRow = { id: string; note: string | null; created_at: string | Date } & ExactQuantity<"amount">

export interface RefundedOrder {
  id: string
  display_id: number | null
  email: string | null
  currency_code: string
  created_at: string
  refunds: RefundDTO[]
}

/** An order and what was paid back of it, in the order of time. */
export async function refundedOrder(container: MedusaContainer, orderId: string): Promise<RefundedOrder> {
  const { data }: { data: Row[] } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: [
      "id",
      "display_id",
      "email",
      "currency_code",
      "created_at",
      "payment_collections.payments.id",
      "payment_collections.payments.refunds.*",
    ],
    filters: { id: orderId },
  })
  const [row] = data
  if (row === undefined) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no order with the id "${orderId}".`)
  }
  const { payment_collections, created_at, ...order } = row
  const payments = (payment_collections ?? []).flatMap((collection) => collection.payments)
  const refunds = payments.flatMap(({ id, refunds: made }) =>
    (made ?? []).map((refund) => ({
      id: refund.id,
      payment_id: id,
      amount: exact(refund, "amount").toFixed(),
      currency_code: order.currency_code,
      note: refund.note,
      refunded_at: new Date(refund.created_at).toISOString(),
    }))
  )
  return {
    ...order,
    created_at: new Date(created_at).toISOString(),
    refunds: refunds.sort((a, b) => a.refunded_at.localeCompare(b.refunded_at) || a.id.localeCompare(b.id)),
  }
}
