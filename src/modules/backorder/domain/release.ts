/**
 * What of an order may leave now, and from where.
 *
 * Each line follows its shipping policy:
 * `as_available`: once stock came in for it, as many whole units as every part allows.
 * `batch`: the same, but not less than the smallest batch, unless nothing is missing.
 * `complete`: nothing while anything of the order waits, then everything that is open.
 * `available_now` overrides them: whatever is there of every line; what a customer asks for who
 * does not want to wait.
 *
 * Medusa packs no quantity below one, so less than that is not released, and never left behind.
 */
import BigNumber from "bignumber.js"

export type ShippingPolicy = "as_available" | "complete" | "batch"

/** Where whole units of a line can be packed. */
export interface OpenPlace {
  /** Null where the parts of a kit are at different locations. */
  locationId: string | null
  parts: readonly { required: BigNumber; allocated: BigNumber }[]
}

export interface OpenLine {
  lineId: string
  /** Units of the line that have not left and are still wanted. */
  open: BigNumber
  waits: boolean
  /** Stock came in for the line. */
  releasePending: boolean
  shipping: ShippingPolicy
  minimumBatch: BigNumber | null
  /** False for a line whose stock nobody counts. */
  counted: boolean
  places: readonly OpenPlace[]
}

export interface Release {
  lineId: string
  quantity: BigNumber
  locationId: string | null
}

export function release(lines: readonly OpenLine[], everything: boolean): readonly Release[] {
  if (everything) {
    return lines.flatMap(shipmentsOf)
  }
  const orderWaits = lines.some((line) => line.waits)
  const orderPending = lines.some((line) => line.releasePending)
  return lines.flatMap((line) => {
    const shipments = shipmentsOf(line)
    switch (line.shipping) {
      case "as_available":
        return line.releasePending ? shipments : []
      case "batch":
        return line.releasePending && isBatch(line, shipments) ? shipments : []
      case "complete":
        return orderPending && !orderWaits ? shipments : []
    }
  })
}

function isBatch(line: OpenLine, shipments: readonly Release[]): boolean {
  const quantity = shipments.reduce((sum, shipment) => sum.plus(shipment.quantity), new BigNumber(0))
  return quantity.gte(BigNumber.min(line.minimumBatch ?? 0, line.open))
}

function shipmentsOf(line: OpenLine): Release[] {
  if (!line.counted) {
    return line.open.gt(0) ? [{ lineId: line.lineId, quantity: line.open, locationId: null }] : []
  }
  let left = mayLeave(line.open, line.places.reduce((sum, { parts }) => sum.plus(shippable(parts)), new BigNumber(0)))
  return line.places.flatMap(({ locationId, parts }) => {
    const quantity = BigNumber.min(left, shippable(parts))
    left = left.minus(quantity)
    return quantity.gte(smallestParcel) ? [{ lineId: line.lineId, quantity, locationId }] : []
  })
}

/** What is there, less what would have to stay so that the rest of the line can leave some day, too. */
function mayLeave(open: BigNumber, there: BigNumber): BigNumber {
  const rest = open.minus(there)
  return rest.gt(0) && rest.lt(smallestParcel) ? open.minus(smallestParcel) : BigNumber.min(open, there)
}

/** Medusa packs nothing of a line that is less than one unit of it. */
export const smallestParcel = new BigNumber(1)

/** Whole units that all parts can make; one part taken once may be shipped in fractions. */
export function shippable(parts: OpenPlace["parts"]): BigNumber {
  const units = BigNumber.min(...parts.map((part) => part.allocated.div(part.required)))
  return parts.length === 1 && parts[0].required.eq(1) ? units : units.integerValue(BigNumber.ROUND_FLOOR)
}
