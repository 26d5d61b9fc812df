import type BigNumber from "bignumber.js"
import type { DateRow, LineName } from "../csv/date-row"
import { readDecimal, shortened } from "../csv/values"
import { accept, refuse, type Decision } from "../decision"
import { dayIn, instantOf, isMidnight } from "./zoned-time"

/** What a row of another system says, in its own words. */
export interface FeedWords {
  order?: string | null
  line_id?: string | null
  sku?: string | null
  supplier_sku?: string | null
  expected_at?: string | null
  quantity?: string | null
}

const TIME = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.(\d+))?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$/

const offset = (zone: string): string => (zone === "Z" ? "Z" : zone.length === 3 ? `${zone}:00` : zone.replace(/^(.{3}):?/, "$1:"))

/**
 * A database's date or time as an instant. A date is a day, and so is midnight in the feed's zone, for that is how
 * systems without a date of their own write one. A time that names no zone is in the feed's.
 */
export function readMoment(text: string, zone: string): Decision<string> {
  const [, day, clock, fraction, named] = TIME.exec(text.trim()) ?? []
  const wall = day === undefined ? NaN : Date.parse(`${day}T${clock ?? "00:00"}${fraction ? `.${fraction.slice(0, 3)}` : ""}Z`)
  if (Number.isNaN(wall) || !new Date(wall).toISOString().startsWith(day)) {
    return refuse(`The expected date "${shortened(text)}" is neither a day such as 2026-12-14 nor a time.`)
  }
  if (clock === undefined) {
    return accept(new Date(wall).toISOString())
  }
  const instant = named === undefined ? instantOf(wall, zone) : Date.parse(`${day}T${clock}Z`.replace("Z", offset(named)))
  return isMidnight(instant, zone)
    ? accept(new Date(`${dayIn(instant, zone)}T00:00:00Z`).toISOString())
    : accept(new Date(instant).toISOString())
}

const given = (text: string | null | undefined): string | null => text?.trim() || null

/** A row as a word about a line of one supplier; its order is named by reference, or else by its number here. */
export function readFeedRow(words: FeedWords, supplierId: string, zone: string): Decision<DateRow> {
  const expected = given(words.expected_at)
  const amount = given(words.quantity)
  const reference = given(words.order)
  const number = /^#?(\d{1,9})$/.exec(reference ?? "")?.[1]
  const line: LineName = {
    order: null,
    reference,
    ...(number === undefined ? {} : { reference_as_number: Number(number) }),
    supplier: supplierId,
    line_id: given(words.line_id),
    supplier_sku: given(words.supplier_sku),
    sku: given(words.sku),
  }
  if (line.line_id === null && (line.reference === null || (line.sku === null && line.supplier_sku === null))) {
    return refuse("The row names no order or no line.")
  }
  const expected_at: Decision<string | null> = expected === null ? accept(null) : readMoment(expected, zone)
  const quantity: Decision<BigNumber | null> = amount === null ? accept(null) : readDecimal("quantity", amount, ",")
  if (!expected_at.ok) {
    return expected_at
  }
  if (!quantity.ok) {
    return quantity
  }
  return expected_at.value === null && quantity.value === null
    ? refuse("The row says neither a date nor a quantity.")
    : accept({ line, expected_at: expected_at.value, quantity: quantity.value, confirmed: null, reason: null })
}
