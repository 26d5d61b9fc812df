import BigNumber from "bignumber.js"
import { accept, refuse, type Decision } from "../decision"
import type { Separator } from "./dialect"

/** More digits than a number keeps exactly on its way to Medusa are refused rather than rounded. */
const DIGITS = 15

const PLAIN = /^\d+(\.\d+)?$/

/** `1.500` in a file with `;` is 1500 to some programs and 1.5 to others. */
const AMBIGUOUS = /^[1-9]\d{0,2}(\.\d{3})+$/

/**
 * A decimal, exactly. A decimal comma is understood where `;` separates the cells, and refused where `,` does;
 * marks between thousands are refused everywhere.
 */
export function readDecimal(column: string, text: string, separator: Separator): Decision<BigNumber> {
  if (separator === ";" && AMBIGUOUS.test(text)) {
    const whole = text.replaceAll(".", "")
    return refuse(`${column} "${text}" can mean ${whole} or a decimal; write ${whole}, or the decimal with a comma.`)
  }
  if (separator === "," && /^\d+,\d+$/.test(text)) {
    return refuse(`${column} "${text}" has a decimal comma; write ${text.replace(",", ".")}, or separate the cells by ";".`)
  }
  const plain = separator === ";" && /^\d+,\d+$/.test(text) ? text.replace(",", ".") : text
  if (!PLAIN.test(plain)) {
    return refuse(`${column} "${shortened(text)}" is not a number such as 12 or 12${separator === ";" ? "," : "."}5.`)
  }
  const value = new BigNumber(plain)
  return value.precision(true) > DIGITS ? refuse(`${column} "${shortened(text)}" has more than ${DIGITS} digits.`) : accept(value)
}

/** The start of a day in UTC, or the instant named with its zone, as ISO 8601. Days as in 14.12.2026 go with `;`. */
export function readDate(column: string, text: string, separator: Separator): Decision<string> {
  const german = separator === ";" ? /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) : null
  const iso = german ? `${german[3]}-${german[2].padStart(2, "0")}-${german[1].padStart(2, "0")}` : text
  const day = /^\d{4}-\d{2}-\d{2}$/.test(iso)
  const time = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:?\d{2})$/.test(iso)
  const instant = new Date(day ? `${iso}T00:00:00Z` : iso.replace(" ", "T"))
  // JavaScript makes 3 March of 31 February; such a day is a mistake.
  const exists = !Number.isNaN(instant.getTime()) && dayExists(iso.slice(0, 10))
  if ((day || time) && exists) {
    return accept(instant.toISOString())
  }
  const example = separator === ";" ? "2026-12-14 or 14.12.2026" : "2026-12-14"
  return refuse(`${column} "${shortened(text)}" is not a day such as ${example} or a time with its zone such as 2026-12-14T10:00:00Z.`)
}

function dayExists(day: string): boolean {
  const start = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(start.getTime()) && start.toISOString().startsWith(day)
}

const YES = ["yes", "y", "true", "ja", "j"]
const NO = ["no", "n", "false", "nein"]

/** What a supplier confirms: the line as it stands, a quantity, or nothing yet. */
export function readConfirmed(text: string, separator: Separator): Decision<"all" | null | BigNumber> {
  const word = text.toLowerCase()
  if (YES.includes(word)) {
    return accept("all")
  }
  if (NO.includes(word)) {
    return accept(null)
  }
  const quantity = readDecimal("confirmed", text, separator)
  return quantity.ok ? quantity : refuse(`confirmed "${shortened(text)}" is neither yes or no nor a quantity.`)
}

export const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text)
