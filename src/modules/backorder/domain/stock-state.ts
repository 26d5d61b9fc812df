import type BigNumber from "bignumber.js"
import type { DirectSupply } from "./direct-supply"
import type { Arrival } from "./peg-arrivals"
import type { RecordedLine } from "./recorded-line"
import type { ShippingPolicy } from "./release"

/** One inventory item at one stock location. Everything is counted per pair. */
export interface PairKey {
  inventoryItemId: string
  locationId: string
}

/** The stock of a pair. */
export interface Pool extends PairKey {
  /** Units in the building, with what is being received right now. */
  onHand: BigNumber
  /** Units held by reservations that belong to no order line. */
  otherHolds: BigNumber
  arrivals: readonly Arrival[]
  /** Units among those in the building that came for one line and go to nobody before it; none where left out. */
  meant?: readonly MeantGoods[]
}

/** Goods that a supplier delivers to one customer. */
export interface MeantGoods {
  lineId: string
  quantity: BigNumber
}

/** What one order line has of an item at one location. */
export interface Share {
  locationId: string
  /** Units that Medusa's reservations hold for the line here, whoever set them. */
  held: BigNumber
  /** Of these, units that core itself may pack; the others only keep other buyers off. */
  packable: BigNumber
  /** Held by one reservation of either kind, as it should be. */
  tidy: boolean
  /** Our record; null while everything could be covered at once. */
  recorded: RecordedLine | null
}

/**
 * What one order line wants of one inventory item, over all locations. Quantities are units of
 * the item, that is: the line's quantity times what the variant needs of the item.
 */
export interface PartDemand {
  inventoryItemId: string
  /** Units of the item that one unit of the line takes. */
  required: BigNumber
  ordered: BigNumber
  fulfilled: BigNumber
  canceled: BigNumber
  /** At least one. */
  shares: readonly Share[]
  /** Units that a person wants moved from one location to another. */
  move: { from: string; to: string; quantity: BigNumber } | null
}

export type Sourcing = "single" | "split"

export interface LineDemand {
  lineId: string
  orderId: string
  orderedAt: Date
  /** Set by hand; higher is served before lower. */
  priority: number
  /** What the policy's priority counts under the allocation rule. */
  weight: number
  /** False where nobody counts the variant's stock: it is as good as there. */
  counted: boolean
  shipping: ShippingPolicy
  minimumBatch: BigNumber | null
  sourcing: Sourcing
  /** Locations that the line may be served from, the merchant's first choice first. */
  sources: readonly string[]
  /** Left out where only the shop delivers the line. */
  direct?: DirectSupply
  /** One for each inventory item; more than one for a kit. */
  parts: readonly PartDemand[]
}

/** Everything the engine needs to know about some items to decide who gets what. */
export interface StockState {
  pools: readonly Pool[]
  lines: readonly LineDemand[]
}
