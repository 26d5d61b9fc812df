import type BigNumber from "bignumber.js"
import { accept, refuse, type Decision } from "../decision"
import type { Separator } from "./dialect"
import { allFaults, optional, type Cells } from "./row"
import { readConfirmed, readDate, readDecimal, shortened } from "./values"

/** Which order and which of its lines is meant. The number comes before the reference, the line's id before a SKU. */
export interface LineName {
  order: number | null
  reference: string | null
  /** The number that a reference nobody knows may be: other systems keep both in one column. */
  reference_as_number?: number
  supplier: string | null
  line_id: string | null
  supplier_sku: string | null
  sku: string | null
}

/** A supplier's new word about one line as a file or a feed names it. */
export interface DateRow {
  line: LineName
  expected_at: string | null
  quantity: BigNumber | null
  confirmed: "all" | BigNumber | null
  reason: string | null
}

/** The largest number the database gives an order. */
const LAST_NUMBER = 2_147_483_647

export function readOrderNumber(text: string): Decision<number> {
  const number = /^#?(\d{1,10})$/.exec(text)?.[1]
  return number !== undefined && Number(number) <= LAST_NUMBER
    ? accept(Number(number))
    : refuse(`order "${shortened(text)}" is not the number of a purchase order; give other systems' numbers as reference.`)
}

function readLineName(cells: Cells, order: number | null): Decision<LineName> {
  const [reference, supplier, line_id, supplier_sku, sku] = ["reference", "supplier", "line_id", "supplier_sku", "sku"].map(
    (column) => cells[column] ?? null
  )
  if (line_id === null && order === null && reference === null) {
    return refuse("The purchase order is missing: give its number or reference.")
  }
  return line_id === null && supplier_sku === null && sku === null
    ? refuse("The line is missing: give its id, its SKU or the supplier's SKU.")
    : accept({ order, reference, supplier, line_id, supplier_sku, sku })
}

export function readDateRow(cells: Cells, separator: Separator): Decision<DateRow> {
  const order = optional(cells, "order", readOrderNumber)
  const line = order.ok ? readLineName(cells, order.value) : accept(null)
  const expected_at = optional(cells, "expected_at", (text) => readDate("expected_at", text, separator))
  const quantity = optional(cells, "quantity", (text) => readDecimal("quantity", text, separator))
  const confirmed = optional(cells, "confirmed", (text) => readConfirmed(text, separator))
  if (!(order.ok && line.ok && line.value && expected_at.ok && quantity.ok && confirmed.ok)) {
    return allFaults([order, line, expected_at, quantity, confirmed])
  }
  if (expected_at.value === null && quantity.value === null && confirmed.value === null) {
    return refuse("The line says nothing: give expected_at, quantity or confirmed.")
  }
  return accept({
    line: line.value,
    expected_at: expected_at.value,
    quantity: quantity.value,
    confirmed: confirmed.value,
    reason: cells["reason"] ?? null,
  })
}
