/**
 * What to order for a pair today, or null.
 *
 * With the position of position.ts, the reorder point s, the order quantity Q and the level S = s + Q to order up to:
 *
 * 1. total ≤ s: order. Firm demand, that is what customers wait for and no supply covers, max(0, −total), is ordered one
 *    to one. The forecast part closes the gap S − position over T reviews (smoothedOrderQuantity), never beyond S; with
 *    T > 1 it is ordered once a review. Without a reorder point only the firm part is ordered.
 * 2. near ≤ s < total: enough is on order, but it comes too late. The order that comes next is to be brought forward; on
 *    top may be ordered what demand uses up before it arrives, as far as the total position stays within S.
 * 3. else nothing.
 *
 * Moving a date moves supply between near and far and never changes the total, and no order lifts the total above S but
 * by its rounding to minimum and packs. So however dates move, and whatever is drafted in between, nothing is ordered
 * twice. Drafts count from the moment they are written.
 */
import BigNumber from "bignumber.js"
import { smoothedOrderQuantity } from "../math"
import { chooseWay, waysOf, type Way } from "./choose-way"
import { dayAfter, daysFromTo } from "./days"
import { positionOf, type Position } from "./position"
import { project, runsOutOn, type Projection } from "./projection"
import type { PairSituation } from "./situation"

export interface Suggestion {
  kind: "order" | "bring_forward"
  /** What is compared with the reorder point: all supply for an order, the near one for a date to be moved. */
  net_position: BigNumber
  total_position: BigNumber
  reorder_point: BigNumber | null
  order_up_to: BigNumber | null
  /** As it can be ordered; 0 where only a date is to be moved. */
  quantity: BigNumber
  firm_quantity: BigNumber
  forecast_quantity: BigNumber
  /** The way chosen; null where nobody offers the item or nothing is to be ordered. */
  chosen: Way | null
  ways: Way[]
  /** The order to bring forward. */
  late: { purchase_order_id: string; display_id: number; quantity: BigNumber; expected_on: string } | null
  runs_out_on: string | null
  cover_until: string
  projection: Projection
}

interface Wanted {
  firm: BigNumber
  forecast: BigNumber
}

export function suggest(pair: PairSituation, today: string): Suggestion | null {
  const position = positionOf(pair, today)
  const point = keptPoint(pair)
  if (position.total.lte(point?.reorder_point ?? 0)) {
    const wanted = { firm: BigNumber.max(0, position.total.negated()), forecast: forecastPart(pair, position, point, today) }
    return wanted.firm.plus(wanted.forecast).gt(0) ? toSuggestion("order", pair, position, point, wanted, today) : null
  }
  const isShort = point ? position.near.lte(point.reorder_point) : position.near.lt(0)
  return isShort && position.far.length > 0
    ? toSuggestion("bring_forward", pair, position, point, bridge(pair, position, point, today), today)
    : null
}

interface KeptPoint {
  reorder_point: BigNumber
  order_up_to: BigNumber
}

/** Nothing is kept in stock of what nobody asks for, unless a planner said so. */
function keptPoint({ reorder_point, order_quantity, overridden, daily_demand }: PairSituation): KeptPoint | null {
  return reorder_point !== null && (overridden || daily_demand > 0)
    ? { reorder_point, order_up_to: reorder_point.plus(order_quantity ?? 0) }
    : null
}

function forecastPart(pair: PairSituation, { total }: Position, point: KeptPoint | null, today: string): BigNumber {
  const nothing = new BigNumber(0)
  const lastReview = dayAfter(today, -Math.max(1, Math.floor(pair.review_days)))
  if (!point || (pair.smoothing > 1 && pair.supply.some(({ ordered_on }) => ordered_on > lastReview))) {
    return nothing
  }
  const position = BigNumber.max(0, total)
  const gap = BigNumber.max(0, point.order_up_to.minus(position))
  const forecast = Math.min(gap.toNumber(), pair.daily_demand * pair.review_days)
  const part = smoothedOrderQuantity({
    forecast,
    target: point.order_up_to.toNumber() - forecast,
    position: position.toNumber(),
    adjustmentTime: pair.smoothing,
  })
  return BigNumber.min(gap, wholeUnits(part))
}

function bridge(pair: PairSituation, { near, total, far }: Position, point: KeptPoint | null, today: string): Wanted {
  const [next] = far
  const usedUp = wholeUnits(pair.daily_demand * daysFromTo(today, next.expected_on))
  const missing = BigNumber.max(0, usedUp.minus(near))
  const room = BigNumber.max(0, point?.order_up_to.minus(total) ?? 0)
  return { firm: new BigNumber(0), forecast: pair.offers.length > 0 ? BigNumber.min(missing, room) : new BigNumber(0) }
}

function toSuggestion(
  kind: Suggestion["kind"],
  pair: PairSituation,
  { near, total, far, cover_until }: Position,
  point: KeptPoint | null,
  { firm, forecast }: Wanted,
  today: string
): Suggestion {
  const projection = project(pair, today)
  const wanted = firm.plus(forecast)
  const [late] = kind === "bring_forward" ? far : []
  const useful = late ? pair.offers.filter(({ arrives_on }) => arrives_on < late.expected_on) : pair.offers
  const ways = wanted.isZero() ? [] : waysOf(useful, wanted, projection, pair.waiting_cost)
  const chosen = chooseWay(ways)
  return {
    kind,
    net_position: kind === "order" ? total : near,
    total_position: total,
    reorder_point: point?.reorder_point ?? null,
    order_up_to: point?.order_up_to ?? null,
    quantity: chosen?.quantity ?? wanted,
    firm_quantity: firm,
    forecast_quantity: forecast,
    chosen,
    ways,
    late: late ?? null,
    runs_out_on: runsOutOn(projection, (count) => dayAfter(today, count)),
    cover_until,
    projection,
  }
}

/** Rounded off before it is rounded up: 12.0000000001 units are 12. */
const wholeUnits = (quantity: number): BigNumber =>
  new BigNumber(quantity).dp(PLACES, BigNumber.ROUND_HALF_UP).dp(0, BigNumber.ROUND_CEIL)

const PLACES = 6
