import { parseDecimal } from "./decimal"

/** What a scanner or a person wrote: a code, and how many of it. */
export interface Scan {
  code: string
  quantity: number
}

/** A line by the codes its goods carry. */
export interface ScannableLine {
  id: string
  codes: readonly string[]
  /** How much of it has not been counted yet. */
  left: number
}

/** `CHAIR` is one of it, `5*CHAIR` five; null where nothing was written. */
export function readScan(text: string): Scan | null {
  const trimmed = text.trim()
  const [, amount, code] = /^(\d+(?:[.,]\d+)?)\s*\*\s*(\S.*)$/.exec(trimmed) ?? []
  const quantity = amount === undefined ? null : parseDecimal(amount.replace(",", "."))
  if (code !== undefined && quantity) {
    return { code, quantity }
  }
  return trimmed === "" ? null : { code: trimmed, quantity: 1 }
}

const plain = (code: string): string => code.trim().toLowerCase()

/** The line a code belongs to. Of several the first that lacks something, else the last: that is where more than ordered goes. */
export function findLine<Line extends ScannableLine>(lines: readonly Line[], code: string): Line | null {
  const found = lines.filter((line) => line.codes.some((known) => plain(known) === plain(code)))
  return found.find((line) => line.left > 0) ?? found.at(-1) ?? null
}
