import type BigNumber from "bignumber.js"
import type { PairKey } from "./domain/pair-state"
import type { Arrival } from "./domain/peg-arrivals"

/** What a record keeps of its order line, so that it can be found and shown without the order. */
export interface LineFacts {
  lineId: string
  orderId: string
  orderDisplayId: number | null
  orderedAt: Date
  customerId: string | null
  email: string | null
  title: string
  sku: string | null
  variantId: string | null
  /** Units of the inventory item that one unit of the line takes. */
  required: BigNumber
}

/** An order line as Medusa knows it, in units of the inventory item. */
export interface MeasuredLine extends LineFacts {
  ordered: BigNumber
  fulfilled: BigNumber
  /** The whole order was canceled: nothing of the line is wanted any more. */
  orderCanceled: boolean
  held: BigNumber
}

/** A pair as Medusa and the suppliers know it; the records are added under lock. */
export interface MeasuredPair extends PairKey {
  onHand: BigNumber
  otherHolds: BigNumber
  lines: readonly MeasuredLine[]
  arrivals: readonly Arrival[]
}

/** How many units of a line's part are given up in all; set, not added, so that repeating is harmless. */
export interface LineCancellation {
  lineId: string
  inventoryItemId: string
  canceled: BigNumber
}

/** Why the engine was asked, as the ledger keeps it. */
export interface Cause {
  type: string
  id: string | null
  reason: string | null
  actorId: string | null
}

/** One run of the engine. */
export interface Run {
  id: string
  cause: Cause
  now: Date
}
