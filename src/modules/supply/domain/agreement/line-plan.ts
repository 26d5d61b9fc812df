import type BigNumber from "bignumber.js"
import { startOfDay } from "../calendar-day"
import { arrivalDay, type WorkCalendar } from "../work-calendar"
import type { Agreement } from "./agreement"
import { orderableQuantity } from "./orderable-quantity"
import { unitCostAt } from "./price"

/** What an agreement says about a line of a purchase order. */
export interface LinePlan {
  /** For the quantity as asked, in the agreement's currency. */
  unit_cost: BigNumber
  /** The least quantity that can be ordered and covers what was asked. */
  orderable_quantity: BigNumber
  expected_at: Date
  supplier_sku: string | null
  /** Why the quantity as asked cannot be ordered, and what can; null where it can. */
  fault: string | null
}

/**
 * A line under an agreement. `rush` counts the rush lead time where there is one; its fee belongs to no unit and is
 * left to the caller. `item` is what people call the item.
 */
export function linePlan(
  agreement: Agreement,
  quantity: BigNumber,
  orderedAt: Date,
  calendar: WorkCalendar,
  { rush = false, item }: { rush?: boolean; item: string }
): LinePlan {
  const leadTime = rush ? (agreement.rush_lead_time_days ?? agreement.lead_time_days) : agreement.lead_time_days
  const orderable_quantity = orderableQuantity(agreement, quantity)
  return {
    unit_cost: unitCostAt(agreement, quantity),
    orderable_quantity,
    expected_at: startOfDay(arrivalDay(orderedAt, leadTime, calendar)),
    supplier_sku: agreement.supplier_sku,
    fault: orderable_quantity.isEqualTo(quantity) ? null : sentence(agreement, quantity, orderable_quantity, item),
  }
}

function sentence(agreement: Agreement, quantity: BigNumber, orderable: BigNumber, item: string): string {
  const { minimum_quantity: minimum, pack_multiple: pack } = agreement
  const rules = [
    ...(minimum === null ? [] : [`from ${minimum.toFixed()} on`]),
    ...(pack === null ? [] : [`in multiples of ${pack.toFixed()}`]),
  ]
  return `By its agreement ${item} is ordered ${rules.join(" and ")}: order ${orderable.toFixed()} instead of ${quantity.toFixed()}.`
}
