import BigNumber from "bignumber.js"
import type { Substitute } from "./substitute"

/** A purchase-order line in exact quantities of its inventory item. */
export interface Line {
  id: string
  quantity: BigNumber
  /** Null while the supplier has said nothing. */
  confirmed: BigNumber | null
  /** What has left the supplier, announced or not. */
  shipped: BigNumber
  received: BigNumber
  /** What came in a state that cannot be sold and is still owed. */
  damaged: BigNumber
  /** The part of `quantity` that was never ordered, but came and was taken. */
  over: BigNumber
  canceled: BigNumber
  expected_at: Date | null
  first_confirmed_at: Date | null
  /** What the supplier offers instead; null while it offers nothing. */
  substitute: Substitute | null
}

/** open = quantity − received − canceled, never below zero. */
export const openQuantity = (line: Pick<Line, "quantity" | "received" | "canceled">): BigNumber =>
  BigNumber.max(0, line.quantity.minus(line.received).minus(line.canceled))

export const isComplete = (line: Pick<Line, "quantity" | "received" | "canceled">): boolean =>
  openQuantity(line).isZero()

/** What left the supplier and has not come, whole or damaged. */
export const underway = (line: Pick<Line, "shipped" | "received" | "damaged">): BigNumber =>
  BigNumber.max(0, line.shipped.minus(line.received).minus(line.damaged))
