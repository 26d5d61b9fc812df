import type BigNumber from "bignumber.js"
import type { AllocationRuleName } from "./domain/allocation-rule"
import type { DirectSupply } from "./domain/direct-supply"
import type { Pool, Share, Sourcing } from "./domain/stock-state"
import type { ShippingPolicy } from "./domain/release"

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
}

export type MeasuredShare = Omit<Share, "recorded">

/** What a line takes of one inventory item, as Medusa knows it; quantities in units of the item. */
export interface MeasuredPart {
  inventoryItemId: string
  /** Units of the item that one unit of the line takes; null where no variant says so any more. */
  required: BigNumber | null
  /** The variant is there, and is not made of this item any more. */
  dropped: boolean
  shares: readonly MeasuredShare[]
}

/** What the merchant's policies say of a line. */
export interface LineRules {
  allocationRule: AllocationRuleName
  weight: number
  shipping: ShippingPolicy
  minimumBatch: BigNumber | null
  sourcing: Sourcing
}

/** An order line as Medusa knows it; quantities in units of the line. */
export interface MeasuredLine {
  facts: LineFacts
  quantity: BigNumber
  fulfilled: BigNumber
  orderCanceled: boolean
  counted: boolean
  rules: LineRules
  sources: readonly string[]
  /** Left out where only the shop delivers the line. */
  direct?: DirectSupply
  parts: readonly MeasuredPart[]
}

/** Some items as Medusa and the suppliers know them; the records are added under lock. */
export interface MeasuredStock {
  pools: readonly Pool[]
  lines: readonly MeasuredLine[]
}

/** How many units of a line's part are given up in all; set, not added, so that repeating is harmless. */
export interface LineCancellation {
  lineId: string
  inventoryItemId: string
  canceled: BigNumber
  /** Units of the part ordered when that was decided. */
  ordered: BigNumber
}

/** What a person wants changed about lines, apart from what Medusa says. */
export interface Wishes {
  cancellations: readonly LineCancellation[]
  priorities: readonly { lineId: string; priority: number }[]
  /** Units of the line to be served from another location. */
  moves: readonly { lineId: string; from: string; to: string; units: BigNumber }[]
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
