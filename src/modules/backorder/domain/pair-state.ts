import type BigNumber from "bignumber.js"
import type { Arrival } from "./peg-arrivals"
import type { RecordedLine } from "./recorded-line"

/** One inventory item at one stock location. Everything is counted per pair. */
export interface PairKey {
  inventoryItemId: string
  locationId: string
}

/**
 * What one order line wants of a pair. Quantities are units of the inventory item,
 * that is: the line's quantity times what the variant needs of the item.
 */
export interface LineDemand {
  lineId: string
  orderId: string
  orderedAt: Date
  ordered: BigNumber
  fulfilled: BigNumber
  canceled: BigNumber
  /** Medusa's reservation for the line, whoever set it. */
  held: BigNumber
  /** Our record of the line; null while everything could be covered at once. */
  recorded: RecordedLine | null
}

/** Everything the engine needs to know about a pair to decide who gets what. */
export interface PairState extends PairKey {
  /** Units in the building, with what is being received right now. */
  onHand: BigNumber
  /** Units held by reservations that belong to no order line. */
  otherHolds: BigNumber
  lines: readonly LineDemand[]
  arrivals: readonly Arrival[]
}
