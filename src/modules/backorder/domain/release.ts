/**
 * What of an order may leave now.
 *
 * `as_available`: the lines for which stock came in, as many whole units as every part allows.
 * `complete`: nothing while any line waits, then everything that is still open.
 */
import BigNumber from "bignumber.js"

export type ShippingPolicy = "as_available" | "complete"

export interface OpenPart {
  required: BigNumber
  allocated: BigNumber
  waiting: BigNumber
  locationId: string
  releasePending: boolean
}

export interface OpenLine {
  lineId: string
  parts: readonly OpenPart[]
}

export interface Release {
  lineId: string
  quantity: BigNumber
  locationId: string
}

export function release(lines: readonly OpenLine[], policy: ShippingPolicy): readonly Release[] {
  switch (policy) {
    case "as_available":
      return lines.filter((line) => line.parts.some((part) => part.releasePending)).flatMap(shipOf)
    case "complete":
      return lines.some((line) => line.parts.some((part) => part.waiting.gt(0))) ? [] : lines.flatMap(shipOf)
  }
}

function shipOf(line: OpenLine): Release[] {
  const quantity = shippable(line.parts)
  const [first] = line.parts
  return first && quantity.gt(0) ? [{ lineId: line.lineId, quantity, locationId: first.locationId }] : []
}

/** Whole units that all parts can make; one part taken once may be shipped in fractions. */
export function shippable(parts: readonly Pick<OpenPart, "allocated" | "required">[]): BigNumber {
  const made = parts.map((part) => part.allocated.div(part.required))
  const units = made.length > 0 ? BigNumber.min(...made) : new BigNumber(0)
  return parts.length === 1 && parts[0].required.eq(1) ? units : units.integerValue(BigNumber.ROUND_FLOOR)
}
