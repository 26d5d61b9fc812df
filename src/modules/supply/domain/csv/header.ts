import { accept, refuse, type Decision } from "../decision"
import type { ImportKind } from "./import-status"

const orderColumns = ["reference", "supplier", "location", "sku", "quantity", "unit_cost", "expected_at", "currency"]

const dateColumns = [
  "order",
  "reference",
  "supplier",
  "line_id",
  "sku",
  "supplier_sku",
  "expected_at",
  "quantity",
  "confirmed",
  "reason",
]

export const columnsOf = (kind: ImportKind): readonly string[] => (kind === "orders" ? orderColumns : dateColumns)

const aliases: Record<string, string> = { order_number: "order", purchase_order: "order", display_id: "order" }

/** Groups of columns of each of which a file must have at least one. */
const needed: Record<ImportKind, readonly (readonly string[])[]> = {
  orders: [["reference"], ["supplier"], ["location"], ["sku"], ["quantity"], ["unit_cost"]],
  dates: [["order", "reference", "line_id"], ["line_id", "sku", "supplier_sku"], ["expected_at", "quantity", "confirmed"]],
}

export interface Header {
  /** The name of each cell's column; null for one that means nothing here. */
  columns: (string | null)[]
  /** The names, as the file has them, of columns that mean nothing here. */
  ignored: string[]
}

const oneOf = new Intl.ListFormat("en-GB", { type: "disjunction" })

/** Names the columns of a file, in any order and case; what the import has no use for is left aside and told. */
export function readHeader(cells: readonly string[], kind: ImportKind): Decision<Header> {
  const known = columnsOf(kind)
  const names = cells.map((text) => {
    const name = text.trim().toLowerCase().replace(/[\s-]+/g, "_")
    return aliases[name] ?? name
  })
  const columns = names.map((name) => (known.includes(name) ? name : null))
  const twice = columns.find((name, index) => name !== null && columns.indexOf(name) !== index)
  if (twice) {
    return refuse(`The file has two columns "${twice}"; keep one.`)
  }
  const missing = needed[kind].filter((group) => !group.some((name) => columns.includes(name)))
  if (missing.length) {
    const lacks = missing.map((group) => oneOf.format(group.map((name) => `"${name}"`))).join("; ")
    return refuse(`The first line must name the columns, and it lacks ${lacks}. It has ${found(cells)}.`)
  }
  return accept({ columns, ignored: cells.filter((text, index) => columns[index] === null && text.trim() !== "") })
}

const found = (cells: readonly string[]): string =>
  cells.map((text) => `"${text.trim().slice(0, 40)}"`).slice(0, 12).join(", ")
