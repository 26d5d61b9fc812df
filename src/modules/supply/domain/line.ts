import BigNumber from "bignumber.js"

/** A purchase-order line in exact quantities of its inventory item. */
export interface Line {
  id: string
  quantity: BigNumber
  received: BigNumber
  canceled: BigNumber
  expected_at: Date | null
  first_confirmed_at: Date | null
}

/** open = quantity − received − canceled, never below zero. */
export const openQuantity = (line: Pick<Line, "quantity" | "received" | "canceled">): BigNumber =>
  BigNumber.max(0, line.quantity.minus(line.received).minus(line.canceled))

export const isComplete = (line: Pick<Line, "quantity" | "received" | "canceled">): boolean =>
  openQuantity(line).isZero()
