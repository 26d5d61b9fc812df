import type { StoreOrderBackorder } from "../../../types"
import type { OrderBackorderLine } from "../../../workflows/queries/store-order-backorders"

export function toOrderBackorder(line: OrderBackorderLine): StoreOrderBackorder {
  return {
    id: line.backorderIds[0],
    line_item_id: line.lineId,
    variant_id: line.variantId,
    title: line.title,
    status: line.status,
    ordered_quantity: line.ordered.toNumber(),
    available_quantity: line.available.toNumber(),
    waiting_quantity: line.waiting.toNumber(),
    fulfilled_quantity: line.fulfilled.toNumber(),
    canceled_quantity: line.canceled.toNumber(),
    promised_by: line.promisedBy?.toISOString() ?? null,
    promise_version: line.promiseVersion,
  }
}
