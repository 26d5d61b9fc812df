import type { Separator } from "./dialect"

/**
 * Cells that no spreadsheet takes for a formula.
 *
 * A text that begins with = + - @ tab or a line break, after any number of apostrophes, gets one apostrophe more; reading
 * takes exactly one away again. So no text is changed by being written and read. Numbers are written as they are: a
 * negative one is no formula.
 */
const RISKY = /^'*[=+\-@\t\r\n]/
const GUARDED = /^'+[=+\-@\t\r\n]/

export type Cell = string | number | null

export const guardText = (text: string): string => (RISKY.test(text) ? `'${text}` : text)

export const unguardText = (text: string): string => (GUARDED.test(text) ? text.slice(1) : text)

function cell(value: Cell, separator: Separator): string {
  const text = typeof value === "string" ? guardText(value) : value === null ? "" : String(value)
  return /["\r\n]/.test(text) || text.includes(separator) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text
}

/** One line of a CSV file, with the line break RFC 4180 asks for. */
export const csvLine = (cells: readonly Cell[], separator: Separator = ","): string =>
  `${cells.map((value) => cell(value, separator)).join(separator)}\r\n`
