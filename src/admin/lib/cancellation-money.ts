import type { BackorderDTO } from "../../types"
import { sum } from "./decimal"

/**
 * What giving up the waiting units of a line does to the money of its order, as far as it can be
 * said beforehand. The server reckons exactly and has the last word; this is what staff read
 * before they press the button.
 */
export interface MoneyOrder {
  currency_code: string
  total: number
  items: {
    id: string
    quantity: number
    total: number
    detail: { fulfilled_quantity: number } | null
    variant: { inventory_items: { required_quantity: number }[] | null } | null
  }[]
  /** What came and went, by whichever means. */
  transactions?: { amount: number; reference: string | null }[] | null
  payment_collections:
    | {
        payments:
          | {
              canceled_at: string | null
              captures: { amount: number }[] | null
              refunds: { amount: number }[] | null
            }[]
          | null
      }[]
    | null
}

export type CancellationMoney =
  /** Of a kit, say: pieces of its parts do not tell how many kits are given up. */
  | { kind: "unknown" }
  /** Nothing is left of the order, so it is canceled as a whole, shipping included. */
  | { kind: "order"; refund: number }
  | { kind: "line"; refund: number; credit: number }

export function cancellationMoney(
  order: MoneyOrder,
  records: readonly BackorderDTO[],
  lineItemId: string
): CancellationMoney {
  const item = order.items.find(({ id }) => id === lineItemId)
  const parts = item?.variant?.inventory_items ?? []
  if (!item || parts.length !== 1 || parts[0]?.required_quantity !== 1 || item.quantity === 0) {
    return { kind: "unknown" }
  }
  const ofLine = (id: string) => records.filter((record) => record.line_item_id === id)
  const units = sum(ofLine(item.id).map((record) => record.waiting_quantity))
  const canceled = (id: string) => sum(ofLine(id).map((record) => record.canceled_quantity))
  const left = order.items.some(
    ({ id, quantity, detail }) =>
      (detail?.fulfilled_quantity ?? 0) > 0 || canceled(id) + (id === item.id ? units : 0) < quantity
  )
  const paid = paidOf(order)
  if (!left) {
    return { kind: "order", refund: paid }
  }
  const worth = (item.total * units) / item.quantity
  const credit = Math.min(worth, Math.max(0, order.total - paid))
  return { kind: "line", credit: sum([credit]), refund: sum([worth, -credit]) }
}

/** As the server marks what was paid back by other means; it is a negative amount. */
const SETTLED = "backorder_settlement"

function paidOf({ payment_collections, transactions }: MoneyOrder): number {
  const payments = (payment_collections ?? []).flatMap((collection) => collection.payments ?? [])
  const amounts = (rows: { amount: number }[] | null): number[] => (rows ?? []).map(({ amount }) => amount)
  return sum([
    ...payments
      .filter((payment) => payment.canceled_at === null)
      .flatMap(({ captures, refunds }) => [...amounts(captures), ...amounts(refunds).map((amount) => -amount)]),
    ...amounts((transactions ?? []).filter(({ reference }) => reference === SETTLED)),
  ])
}
