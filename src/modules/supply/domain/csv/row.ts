import { accept, refuse, type Decision } from "../decision"
import { unguardText } from "./cells"
import type { Header } from "./header"

/** The cells of a line by the name of their column, trimmed; a missing or empty one is no key. */
export type Cells = Record<string, string>

/** A longer cell is no name, number or reason; most often a quote is missing before it. */
const LONGEST = 1000

export const isBlank = (cells: readonly string[]): boolean => cells.every((text) => text.trim() === "")

/** Brings the cells of a line under their columns' names. */
export function nameCells(header: Header, cells: readonly string[]): Decision<Cells> {
  const width = header.columns.length
  const excess = cells.slice(width)
  if (cells.length < width || !isBlank(excess)) {
    return refuse(`The line has ${cells.length} cells and the header ${width}; is a separator or a quote missing?`)
  }
  const named: Cells = {}
  for (const [index, column] of header.columns.entries()) {
    const text = unguardText(cells[index].trim())
    if (column !== null && text !== "") {
      named[column] = text
    }
  }
  const broken = Object.entries(named).find(([column, text]) => column !== "reason" && /[\r\n]/.test(text))
  if (broken) {
    return refuse(`The cell ${broken[0]} has a line break in it; is a quote missing?`)
  }
  const long = Object.entries(named).find(([, text]) => text.length > LONGEST)
  return long ? refuse(`The cell ${long[0]} has more than ${LONGEST} characters; is a quote missing?`) : accept(named)
}

export const required = (cells: Cells, column: string): Decision<string> =>
  column in cells ? accept(cells[column]) : refuse(`${column} is missing.`)

/** Reads a cell that need not be filled. */
export const optional = <T>(cells: Cells, column: string, read: (text: string) => Decision<T>): Decision<T | null> =>
  column in cells ? read(cells[column]) : accept(null)

export function then<A, B>(decision: Decision<A>, next: (value: A) => Decision<B>): Decision<B> {
  return decision.ok ? next(decision.value) : decision
}

/** Everything that is wrong with a line at once, so that it is corrected once. */
export const allFaults = (decisions: readonly Decision<unknown>[]): { ok: false; reason: string } =>
  refuse(decisions.flatMap((decision) => (decision.ok ? [] : [decision.reason])).join(" "))
