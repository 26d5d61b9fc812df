import type { ChargeRule } from "../../../types"

/** When an order is charged, beside its backorders. */
export const orderPayment = {
  title: "Payment",
  rule: {
    by_hand: "You charge this order by hand.",
    at_order: "It is charged when the order is taken.",
    per_shipment: "Each parcel is charged when it is {{left}}.",
    with_last_shipment: "It is charged once the last parcel is {{left}}.",
    whole_at_end: "It is charged once the last parcel is {{left}}: the provider captures no part of a payment.",
    by_line: "Its lines are charged at different times, as their policies say.",
  } satisfies Record<ChargeRule, string>,
  left: { packed: "packed", shipped: "shipped" },
  authorized: "{{amount}} are authorised with {{provider}}.",
  outcome: {
    lives: "The authorisation lives until {{end}}, long enough for the day promised.",
    livesForever: "The authorisation does not end.",
    ends: "The authorisation ends on {{end}}, before the day promised ({{promised}}).",
    unknown: "The authorisation ends on {{end}}; whether that is long enough is not known.",
    unknownEnd: "How long the authorisation lives is not known.",
  },
  charged: "Charged so far: {{amount}}.",
}
