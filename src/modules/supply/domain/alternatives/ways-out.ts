/**
 * The ways out for customers whose goods come too late: another supplier, at its usual or its rush lead time; a rush
 * order with the same one; stock that is free elsewhere; another article that the supplier offers.
 *
 * Each is as much as is missing, as it can be ordered. First those that bring most units in time, then the cheaper ones.
 */
import BigNumber from "bignumber.js"
import { byPreference } from "../agreement/alternatives"
import { orderableQuantity } from "../agreement/orderable-quantity"
import { totalCost } from "../agreement/price"
import type { Substitute } from "../substitute"
import { arrivalFrom } from "../work-calendar"
import { figuresOf, isKnown, type LateSupply, type Possibility } from "./figures"
import type { Amount, Offer, Way } from "./way"

export interface WaysAsked {
  supply: LateSupply
  missing: BigNumber
  supplier_id: string
  currency_code: string
  today: string
  /** Agreements on the item that are valid today, the late supplier's among them. */
  offers: readonly Offer[]
  free: readonly { location_id: string; quantity: BigNumber }[]
  /** What the supplier offers on the line, with its agreement on that article where there is one. */
  substitute: { article: Substitute; offer: Offer | null } | null
}

export function waysOut(asked: WaysAsked): Way[] {
  const { missing, offers } = asked
  if (missing.isZero()) {
    return []
  }
  const ways = [
    ...byPreference(offers, missing).flatMap((offer) => offered(asked, offer)),
    ...asked.free.map((stock) => moved(asked, stock)),
    ...(asked.substitute ? [substituted(asked, asked.substitute)] : []),
  ]
  return ways
    .map((way, place) => ({ way, place }))
    .sort((left, right) => right.way.served_quantity.comparedTo(left.way.served_quantity) || dearer(left.way, right.way) || left.place - right.place)
    .map(({ way }) => way)
}

function offered(asked: WaysAsked, offer: Offer): Way[] {
  const isLateOne = offer.supplier_id === asked.supplier_id
  const { id, rush_lead_time_days: rushDays } = offer
  const usual: Way[] = isLateOne
    ? []
    : [{ kind: "other_supplier", key: `other_supplier:${id}`, offer, rush: false, ...ordered(asked, offer, offer.lead_time_days, null) }]
  if (rushDays === null) {
    return usual
  }
  const figures = ordered(asked, offer, rushDays, offer.rush_fee)
  return isLateOne
    ? [{ kind: "rush", key: `rush:${id}`, offer, ...figures }]
    : [...usual, { kind: "other_supplier", key: `other_supplier:${id}:rush`, offer, rush: true, ...figures }]
}

function ordered({ supply, missing, currency_code }: WaysAsked, offer: Offer, leadTimeDays: number, fee: BigNumber | null) {
  const quantity = orderableQuantity(offer, missing)
  const cost = offer.currency_code === currency_code ? totalCost(offer, quantity).plus(fee ?? 0) : "other_currency"
  return figuresOf(supply, { quantity, cost, ...timesOf(offer, leadTimeDays) })
}

const timesOf = (offer: Offer, leadTimeDays: number): Omit<Possibility, "quantity" | "cost"> => ({
  today: offer.today,
  until: offer.valid_until,
  arrival: (day) => arrivalFrom(day, leadTimeDays, offer.calendar),
  usual_late_days: offer.usual_late_days,
})

function moved({ supply, missing, today }: WaysAsked, stock: WaysAsked["free"][number]): Way {
  const quantity = BigNumber.min(missing, stock.quantity)
  const figures = figuresOf(supply, {
    quantity,
    cost: "cost_of_moving",
    today,
    until: null,
    arrival: (day) => day,
    usual_late_days: 0,
  })
  return { kind: "other_location", key: `other_location:${stock.location_id}`, location_id: stock.location_id, ...figures }
}

function substituted(asked: WaysAsked, { article, offer }: NonNullable<WaysAsked["substitute"]>): Way {
  const quantity = offer ? orderableQuantity(offer, asked.missing) : asked.missing
  const cost: Amount = article.unit_cost === null ? "no_price" : quantity.times(article.unit_cost)
  const times = offer
    ? timesOf(offer, offer.lead_time_days)
    : { today: asked.today, until: null, arrival: null, usual_late_days: 0 }
  return { kind: "substitute", key: "substitute", substitute: article, ...figuresOf(asked.supply, { quantity, cost, ...times }) }
}

/** What costs an unknown amount comes last. */
function dearer({ extra_cost: left }: Way, { extra_cost: right }: Way): number {
  if (isKnown(left) && isKnown(right)) {
    return left.comparedTo(right) ?? 0
  }
  return Number(isKnown(right)) - Number(isKnown(left))
}
