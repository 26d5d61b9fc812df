import { createHash } from "node:crypto"
import BigNumber from "bignumber.js"
import type { SupplierOrder, SupplierOrderLine } from "../workflows/queries/supplier-order"
import { dayOf, decimalOf, fieldOf, textOf } from "./supplier-fields"
import { openLines } from "./supplier-form"

/**
 * What an order was like when its page was made, as a short text that the page's forms send back: a form that comes
 * after something has changed would overwrite what its sender has not seen.
 */
export function stateOf(order: SupplierOrder): string {
  const lines = order.lines.map((line) => [
    line.id,
    ...[line.quantity, line.received, line.canceled, line.underway].map((quantity) => quantity.toFixed()),
    line.confirmed?.toFixed() ?? null,
    line.expectedAt?.toISOString() ?? null,
    line.substitute && [line.substitute.sku, line.substitute.title, line.substitute.note, line.substitute.unit_cost],
  ])
  return createHash("sha256").update(JSON.stringify([order.status, lines])).digest("base64url").slice(0, 16)
}

/** Whether what an old form says holds already: a form sent twice, which does no harm and needs no complaint. */
export function isRepeated(form: URLSearchParams, order: SupplierOrder): boolean {
  const open = openLines(order)
  switch (form.get("intent")) {
    case "confirm_all":
      return open.length > 0 && open.every(({ confirmed, substitute }) => confirmed !== null || substitute !== null)
    case "answer":
      return order.lines.every((line) => !form.has(fieldOf("answer", line)) || holds(form, line))
    default:
      return isRecorded(form, order)
  }
}

function holds(form: URLSearchParams, line: SupplierOrderLine): boolean {
  const text = (name: string): string => textOf(form, fieldOf(name, line))
  switch (text("answer")) {
    case "deliver":
      return (
        line.substitute === null &&
        line.open.gt(0) &&
        (line.confirmed?.eq(line.received.plus(decimalOf(text("quantity")) ?? NaN)) ?? false) &&
        line.expectedAt !== null &&
        dayOf(line.expectedAt) === text("date")
      )
    case "substitute":
      return (
        line.substitute !== null &&
        (line.substitute.title ?? "") === text("offer") &&
        (line.substitute.sku ?? "") === text("sku") &&
        (line.substitute.note ?? "") === text("about")
      )
    default:
      return line.open.isZero() && line.canceled.gt(0)
  }
}

function isRecorded(form: URLSearchParams, { lines, shipments }: SupplierOrder): boolean {
  const sent = lines.flatMap((line) => {
    const quantity = decimalOf(textOf(form, fieldOf("shipped", line)))
    return quantity?.gt(0) ? [{ id: line.id, quantity }] : []
  })
  return shipments.some(
    (known) =>
      known.source === "supplier_page" &&
      (known.carrier ?? "") === textOf(form, "carrier") &&
      (known.tracking_number ?? "") === textOf(form, "tracking_number") &&
      known.lines.length === sent.length &&
      sent.every(({ id, quantity }) =>
        known.lines.some((line) => line.line_id === id && new BigNumber(line.quantity).eq(quantity))
      )
  )
}
