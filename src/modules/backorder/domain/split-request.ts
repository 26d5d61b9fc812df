/**
 * What of a request comes now and what comes later.
 *
 * What is free is on hand less allocated, counted over the locations a shop sells from; a
 * location that owes units does not take from another. A kit is as available as its scarcest part.
 */
import BigNumber from "bignumber.js"

export interface PartSupply {
  required: BigNumber
  /** Free units of the part at each location. */
  free: readonly BigNumber[]
}

export interface RequestSplit {
  available: BigNumber
  backordered: BigNumber
}

export function splitRequest(requested: BigNumber, parts: readonly PartSupply[]): RequestSplit {
  const makeable = parts.map((part) => {
    const free = part.free.reduce((sum, units) => sum.plus(BigNumber.max(0, units)), new BigNumber(0))
    const units = free.div(part.required)
    return parts.length === 1 && part.required.eq(1) ? units : units.integerValue(BigNumber.ROUND_FLOOR)
  })
  const available = BigNumber.min(requested, ...makeable)
  return { available, backordered: requested.minus(available) }
}
