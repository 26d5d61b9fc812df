/**
 * What of an order may leave now.
 *
 * `as_available`: the lines for which stock came in, as many whole units as every part allows.
 * `complete`: nothing while any line waits, then everything that is still open.
 * `available_now`: whatever is there of every line; what a customer asks for who does not want to wait.
 */
import BigNumber from "bignumber.js"

export type ShippingPolicy = "as_available" | "complete"
export type ReleaseRule = ShippingPolicy | "available_now"

export interface OpenPart {
  inventoryItemId: string
  required: BigNumber
  allocated: BigNumber
  waiting: BigNumber
  /** Where the part is held; null where none is. */
  locationId: string | null
  releasePending: boolean
}

export interface OpenLine {
  lineId: string
  /** Units of the line that have not left. */
  open: BigNumber
  /** Empty for a line whose stock nobody counts. */
  parts: readonly OpenPart[]
}

export interface Release {
  lineId: string
  quantity: BigNumber
  locationId: string | null
}

export function release(lines: readonly OpenLine[], rule: ReleaseRule): readonly Release[] {
  switch (rule) {
    case "as_available":
      return lines.filter((line) => line.parts.some((part) => part.releasePending)).flatMap(shipmentOf)
    case "complete":
      return lines.some((line) => line.parts.some((part) => part.waiting.gt(0))) ? [] : lines.flatMap(shipmentOf)
    case "available_now":
      return lines.flatMap(shipmentOf)
  }
}

function shipmentOf(line: OpenLine): Release[] {
  const quantity = BigNumber.min(line.open, line.parts.length > 0 ? shippable(line.parts) : line.open)
  return quantity.gt(0) ? [{ lineId: line.lineId, quantity, locationId: line.parts[0]?.locationId ?? null }] : []
}

/** Whole units that all parts can make; one part taken once may be shipped in fractions. */
export function shippable(parts: readonly Pick<OpenPart, "allocated" | "required">[]): BigNumber {
  const units = BigNumber.min(...parts.map((part) => part.allocated.div(part.required)))
  return parts.length === 1 && parts[0].required.eq(1) ? units : units.integerValue(BigNumber.ROUND_FLOOR)
}
