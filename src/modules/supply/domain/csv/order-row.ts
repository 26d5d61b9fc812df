import type BigNumber from "bignumber.js"
import { accept, refuse, type Decision } from "../decision"
import type { Separator } from "./dialect"
import { allFaults, optional, required, then, type Cells } from "./row"
import { readDate, readDecimal } from "./values"

/** One line of a purchase order as a file names it. */
export interface OrderRow {
  reference: string
  supplier: string
  location: string
  sku: string
  quantity: BigNumber
  unit_cost: BigNumber
  expected_at: string | null
  currency: string | null
}

const readCurrency = (text: string): Decision<string> =>
  /^[A-Za-z]{3}$/.test(text) ? accept(text.toLowerCase()) : refuse(`currency "${text}" must have three letters such as eur.`)

export function readOrderRow(cells: Cells, separator: Separator): Decision<OrderRow> {
  const reference = required(cells, "reference")
  const supplier = required(cells, "supplier")
  const location = required(cells, "location")
  const sku = required(cells, "sku")
  const quantity = then(
    then(required(cells, "quantity"), (text) => readDecimal("quantity", text, separator)),
    (value) => (value.isGreaterThan(0) ? accept(value) : refuse("quantity must be more than 0."))
  )
  const unit_cost = then(required(cells, "unit_cost"), (text) => readDecimal("unit_cost", text, separator))
  const expected_at = optional(cells, "expected_at", (text) => readDate("expected_at", text, separator))
  const currency = optional(cells, "currency", readCurrency)
  return reference.ok && supplier.ok && location.ok && sku.ok && quantity.ok && unit_cost.ok && expected_at.ok && currency.ok
    ? accept({
        reference: reference.value,
        supplier: supplier.value,
        location: location.value,
        sku: sku.value,
        quantity: quantity.value,
        unit_cost: unit_cost.value,
        expected_at: expected_at.value,
        currency: currency.value,
      })
    : allFaults([reference, supplier, location, sku, quantity, unit_cost, expected_at, currency])
}
