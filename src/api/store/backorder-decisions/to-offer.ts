import type { StoreBackorderOffer, StoreBackorderSubstitute } from "../../../types"
import type { DecisionOffer } from "../../../workflows/queries/store-offer"
import type { OfferedSubstitute } from "../../../workflows/queries/substitutes"
import { toOrderBackorder } from "../orders/to-order-backorder"

export function toOffer({ order, decided, choices, substitutes }: DecisionOffer): StoreBackorderOffer {
  return {
    order_id: order.id,
    order_display_id: order.displayId,
    language: order.language,
    promise_version: order.promiseVersion,
    open: choices.length > 0,
    decided: decided && { decision: decided.choice, decided_at: decided.at.toISOString() },
    choices: [...choices],
    lines: order.lines.map(toOrderBackorder),
    substitutes: substitutes.flatMap((one) => {
      const line = order.lines.find(({ lineId }) => lineId === one.lineId)
      return line ? [toSubstitute(one, line.backorderIds[0])] : []
    }),
  }
}

function toSubstitute(one: OfferedSubstitute, backorderId: string): StoreBackorderSubstitute {
  return {
    backorder_id: backorderId,
    line_item_id: one.lineId,
    variant_id: one.variantId,
    title: one.title,
    sku: one.sku,
    quantity: one.units.toNumber(),
    unit_price: one.unit.toNumber(),
    total: one.total.toNumber(),
    saved: one.saved.toNumber(),
    currency_code: one.currencyCode,
    available: one.available,
  }
}
