import type { StoreBackorderOffer } from "../../../types"
import type { DecisionOffer } from "../../../workflows/queries/store-offer"
import { toOrderBackorder } from "../orders/to-order-backorder"

export function toOffer({ order, decided, choices }: DecisionOffer): StoreBackorderOffer {
  return {
    order_id: order.id,
    order_display_id: order.displayId,
    language: order.language,
    promise_version: order.promiseVersion,
    open: choices.length > 0,
    decided: decided && { decision: decided.choice, decided_at: decided.at.toISOString() },
    choices: [...choices],
    lines: order.lines.map(toOrderBackorder),
  }
}
