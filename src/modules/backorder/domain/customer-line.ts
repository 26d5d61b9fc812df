/**
 * What a customer sees of an order line: whole units of the product, not of its parts.
 *
 * A line can have several records, one for each inventory item of a kit, and for each location
 * that serves it. The kit is there when every part is there, so what waits is the worst part, and
 * the date is the latest part's.
 */
import BigNumber from "bignumber.js"

export interface LinePart {
  inventoryItemId: string
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
  const items = overLocations(parts)
  return {
    waiting: BigNumber.max(0, ...items.map((part) => wholeUnits(part, items.length))),
    promisedBy: known.length === dates.length && known.length > 0 ? latest(known) : null,
  }
}

/** Each item once, with what waits of it at all locations. */
function overLocations(parts: readonly LinePart[]): readonly Pick<LinePart, "required" | "waiting">[] {
  const items = new Map<string, Pick<LinePart, "required" | "waiting">>()
  for (const { inventoryItemId, required, waiting } of parts) {
    const before = items.get(inventoryItemId)
    items.set(inventoryItemId, { required, waiting: before ? before.waiting.plus(waiting) : waiting })
  }
  return [...items.values()]
}

/** A single part taken once can be waited for in fractions (cloth by the metre); anything else is a whole. */
function wholeUnits(part: Pick<LinePart, "required" | "waiting">, parts: number): BigNumber {
  const units = part.waiting.div(part.required)
  return parts === 1 && part.required.eq(1) ? units : units.integerValue(BigNumber.ROUND_CEIL)
}

function latest(dates: readonly Date[]): Date {
  return dates.reduce((a, b) => (a > b ? a : b))
}
