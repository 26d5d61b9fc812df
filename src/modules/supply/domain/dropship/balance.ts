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
  /** What of it has left the supplier. */
  underway: BigNumber
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

/** Lines come in the order in which they were placed; an order line has at most one that is open. */
export function balanceDropships(lines: readonly DropshipLine[], places: readonly WaitingPlace[]): Balance {
  const balance: Balance = { moves: [], cuts: [], stranded: [] }
  for (const lineId of new Set(lines.map((line) => line.order_line_item_id))) {
    const own = lines.filter((line) => line.order_line_item_id === lineId)
    const waiting = places.filter((place) => place.order_line_item_id === lineId && place.waiting.isGreaterThan(0))
    const suppliers = new Map(own.map((line) => [line.location_id, line]))
    for (const line of own.filter(({ open }) => open.isGreaterThan(0))) {
      bringTogether(balance, line, waiting, suppliers)
    }
    for (const { location_id, waiting: here } of waiting) {
      const line = suppliers.get(location_id)
      const quantity = here.minus(openAt(own, location_id))
      if (line && quantity.isGreaterThan(0)) {
        balance.stranded.push({ order_line_item_id: lineId, location_id, quantity, line })
      }
    }
  }
  return balance
}

function bringTogether(
  balance: Balance,
  line: DropshipLine,
  waiting: readonly WaitingPlace[],
  suppliers: ReadonlyMap<string, DropshipLine>
): void {
  const here = waiting.find(({ location_id }) => location_id === line.location_id)?.waiting ?? new BigNumber(0)
  let missing = BigNumber.max(0, line.open.minus(here))
  for (const place of waiting.filter(({ location_id }) => !suppliers.has(location_id))) {
    const quantity = BigNumber.min(missing, place.waiting)
    missing = missing.minus(quantity)
    if (quantity.isGreaterThan(0)) {
      balance.moves.push({ order_line_item_id: line.order_line_item_id, from: place.location_id, to: line.location_id, quantity })
    }
  }
  const quantity = BigNumber.min(missing, line.open.minus(line.underway))
  if (quantity.isGreaterThan(0)) {
    balance.cuts.push({ line, quantity })
  }
}

function openAt(lines: readonly DropshipLine[], locationId: string): BigNumber {
  return lines
    .filter((line) => line.location_id === locationId)
    .reduce((total, line) => total.plus(line.open), new BigNumber(0))
}

/** A line of which something was given up, by whomever, is not asked for again. */
export const wasGivenUp = (line: Pick<DropshipLine, "canceled">): boolean => line.canceled.isGreaterThan(0)

export const canChange = (line: Pick<DropshipLine, "status" | "open" | "underway">): boolean =>
  isOpen(line.status) && line.open.isGreaterThan(line.underway)
