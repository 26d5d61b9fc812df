/**
 * What a customer sees of an order line: whole units of the product, not of its parts.
 *
 * A line can have several records, one for each inventory item of a kit. The kit is there when
 * every part is there, so what waits is the worst part, and the date is the latest part's.
 */
import BigNumber from "bignumber.js"

export interface LinePart {
  /** Units of the inventory item that one unit of the line takes. */
  required: BigNumber
  waiting: BigNumber
  promisedBy: Date | null
}

export interface CustomerLine {
  waiting: BigNumber
  promisedBy: Date | null
}

export function customerLine(parts: readonly LinePart[]): CustomerLine {
  const short = parts.filter((part) => part.waiting.gt(0))
  const dates = short.map((part) => part.promisedBy)
  const known = dates.filter((date) => date !== null)
  return {
    waiting: BigNumber.max(0, ...parts.map((part) => wholeUnits(part, parts.length))),
    promisedBy: known.length === dates.length && known.length > 0 ? latest(known) : null,
  }
}

/** A single part taken once can be waited for in fractions (cloth by the metre); anything else is a whole. */
function wholeUnits(part: LinePart, parts: number): BigNumber {
  const units = part.waiting.div(part.required)
  return parts === 1 && part.required.eq(1) ? units : units.integerValue(BigNumber.ROUND_CEIL)
}

function latest(dates: readonly Date[]): Date {
  return dates.reduce((a, b) => (a > b ? a : b))
}
