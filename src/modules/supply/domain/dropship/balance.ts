/**
 * Holds what a customer waits for at a supplier's location against what the supplier is to send there.
 *
 * 1. The supplier is to send more than waits there: units of the line that wait elsewhere go over. What is then still
 *    too much the customer does not want any more; it is taken off the order, as far as it has not left.
 * 2. More waits there than the supplier is to send: it gave that up, and it goes back to the shop.
 *
 * Nothing to do follows where both agree, so doing it again changes nothing.
 */
import BigNumber from "bignumber.js"
import type { PurchaseOrderStatus } from "../purchase-order-status"
import { isOpen } from "../purchase-order-status"

/** A purchase order's line that serves an order line. */
export interface DropshipLine {
  id: string
  purchase_order_id: string
  status: PurchaseOrderStatus
  order_line_item_id: string
  /** The supplier's stock location. */
  location_id: string
  quantity: BigNumber
  canceled: BigNumber
  /** Nothing where the order is not open any more. */
  open: BigNumber
  /** What of it has left the supplier and is on its way. */
  underway: BigNumber
  /** The supplier, or staff in its place, did not let it stand as it was ordered. */
  given_up: boolean
}

export interface WaitingPlace {
  order_line_item_id: string
  location_id: string
  waiting: BigNumber
}

export interface Move {
  order_line_item_id: string
  from: string
  to: string
  quantity: BigNumber
}

export interface Cut {
  line: DropshipLine
  quantity: BigNumber
}

/** Units that wait at a supplier's location for nothing. */
export interface Stranded {
  order_line_item_id: string
  location_id: string
  quantity: BigNumber
  /** The order on which they were given up last. */
  line: DropshipLine
}

export interface Balance {
  moves: Move[]
  cuts: Cut[]
  stranded: Stranded[]
}

/**
 * Lines come in the order in which they were placed. Of an order line several are open where one supplier gave up a
 * part and another was asked for it.
 */
export function balanceDropships(lines: readonly DropshipLine[], places: readonly WaitingPlace[]): Balance {
  const balance: Balance = { moves: [], cuts: [], stranded: [] }
  for (const lineId of new Set(lines.map((line) => line.order_line_item_id))) {
    const own = lines.filter((line) => line.order_line_item_id === lineId)
    const waiting = places.filter((place) => place.order_line_item_id === lineId && place.waiting.isGreaterThan(0))
    const elsewhere = waiting
      .filter(({ location_id }) => !own.some((line) => line.location_id === location_id))
      .map((place) => ({ ...place }))
    for (const locationId of new Set(own.map(({ location_id }) => location_id))) {
      const here = own.filter(({ location_id }) => location_id === locationId)
      const waitingHere = waiting.find(({ location_id }) => location_id === locationId)?.waiting ?? new BigNumber(0)
      const missing = total(here, ({ open }) => open).minus(waitingHere)
      if (missing.isGreaterThan(0)) {
        cut(balance, here, fetch(balance, missing, locationId, elsewhere))
      } else if (missing.isLessThan(0)) {
        const line = here.findLast(({ given_up }) => given_up) ?? here[here.length - 1]
        balance.stranded.push({ order_line_item_id: lineId, location_id: locationId, quantity: missing.negated(), line })
      }
    }
  }
  return balance
}

/** Has units come that wait at the shop's locations, and answers how many are still missing. */
function fetch(balance: Balance, missing: BigNumber, to: string, elsewhere: WaitingPlace[]): BigNumber {
  return elsewhere.reduce((left, place) => {
    const quantity = BigNumber.min(left, place.waiting)
    if (!quantity.isGreaterThan(0)) {
      return left
    }
    place.waiting = place.waiting.minus(quantity)
    balance.moves.push({ order_line_item_id: place.order_line_item_id, from: place.location_id, to, quantity })
    return left.minus(quantity)
  }, missing)
}

/** The order that was placed last goes first. */
function cut(balance: Balance, lines: readonly DropshipLine[], missing: BigNumber): void {
  lines.reduceRight((left, line) => {
    const quantity = BigNumber.min(left, line.open.minus(line.underway))
    if (!quantity.isGreaterThan(0)) {
      return left
    }
    balance.cuts.push({ line, quantity })
    return left.minus(quantity)
  }, missing)
}

const total = (lines: readonly DropshipLine[], quantity: (line: DropshipLine) => BigNumber): BigNumber =>
  lines.reduce((sum, line) => sum.plus(quantity(line)), new BigNumber(0))

/** As long as it stands as it was ordered, nobody else is asked for the order line. */
export const isAsked = (line: Pick<DropshipLine, "open" | "canceled">): boolean =>
  line.open.isGreaterThan(0) && line.canceled.isZero()

export const canChange = (line: Pick<DropshipLine, "status" | "open" | "underway">): boolean =>
  isOpen(line.status) && line.open.isGreaterThan(line.underway)
