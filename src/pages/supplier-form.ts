/**
 * What the forms of the supplier's page say, read back and judged field by field.
 *
 * Fields of a line end in its id. A quantity is what is still to come of the line, so what is confirmed in all is that
 * and what came in before. A line that is left as it is says nothing new once it is confirmed.
 */
import BigNumber from "bignumber.js"
import type { Amount, Format } from "../emails/format"
import { webAddress } from "../emails/untrusted"
import type { ReviseSupplyWorkflowInput } from "../workflows/revise-supply"
import type { ShipPurchaseOrderWorkflowInput } from "../workflows/ship-purchase-order"
import type { SupplierOrder, SupplierOrderLine } from "../workflows/queries/supplier-order"
import { dateOf, dayOf, decimalOf, fieldOf, textOf } from "./supplier-fields"

const LONGEST_TEXT = 500
const DAY_MS = 24 * 60 * 60 * 1000

export type Fault =
  | { kind: "answer_missing" | "quantity_missing" | "quantity_zero" | "date_missing" | "date_past" }
  | { kind: "offer_missing" | "price_invalid" | "address_invalid" | "shipped_ahead" | "nothing_shipped" }
  | { kind: "quantity_above" | "too_long"; most: Amount }
  | { kind: "quantity_below"; least: Amount }

/** A fault and the field it is about, by the field's id on the page. */
export interface FieldFault {
  field: string
  /** The line it belongs to; null for what concerns a shipment as a whole. */
  line: SupplierOrderLine | null
  fault: Fault
}

type Revision = ReviseSupplyWorkflowInput["revisions"][number]
type Shipment = Pick<ShipPurchaseOrderWorkflowInput, "carrier" | "tracking_number" | "tracking_url" | "shipped_at"> & {
  lines: { id: string; quantity: number }[]
}

/** What a form asks for. */
type SupplierAnswer = { kind: "answer"; revisions: Revision[] } | { kind: "ship"; shipment: Shipment }

type Reading = { ok: true; answer: SupplierAnswer } | { ok: false; faults: FieldFault[] }

/** Lines the supplier can still say something about. */
export const openLines = ({ lines }: SupplierOrder): SupplierOrderLine[] => lines.filter(({ open }) => open.gt(0))

/** The most that can still come of a line: what was given up of it may come back. */
export const mostOf = (line: SupplierOrderLine): BigNumber => line.quantity.minus(line.received)

export const shippable = (line: SupplierOrderLine): BigNumber => BigNumber.max(0, line.open.minus(line.underway))

/** What waits for a first answer and could be confirmed as it stands. */
export function confirmable(order: SupplierOrder, now: Date): SupplierOrderLine[] {
  const silent = openLines(order).filter(({ confirmed, substitute }) => confirmed === null && substitute === null)
  return silent.every(({ expectedAt }) => expectedAt && dayOf(expectedAt) >= dayOf(now)) ? silent : []
}

/** Null for a form that is none of the page's. */
export function readSupplierForm(form: URLSearchParams, order: SupplierOrder, format: Format, now: Date): Reading | null {
  switch (form.get("intent")) {
    case "confirm_all":
      return { ok: true, answer: { kind: "answer", revisions: confirmable(order, now).map((line) => confirmation(order, line)) } }
    case "answer":
      return readAnswer(form, order, format, now)
    case "ship":
      return readShipment(form, order, format, now)
    default:
      return null
  }
}

function confirmation(order: SupplierOrder, line: SupplierOrderLine): Revision {
  return { purchase_order_id: order.id, line_id: line.id, confirmed_quantity: line.received.plus(line.open).toNumber() }
}

function readAnswer(form: URLSearchParams, order: SupplierOrder, format: Format, now: Date): Reading {
  const faults: FieldFault[] = []
  const revisions = openLines(order).flatMap((line): Revision[] => {
    const found = lineFaults(form, line, format, now)
    faults.push(...found)
    return found.length === 0 ? [revisionOf(form, order, line)] : []
  })
  return faults.length > 0 ? { ok: false, faults } : { ok: true, answer: { kind: "answer", revisions } }
}

function lineFaults(form: URLSearchParams, line: SupplierOrderLine, format: Format, now: Date): FieldFault[] {
  const fault = (name: string, value: Fault): FieldFault => ({ field: fieldOf(name, line), line, fault: value })
  const text = (name: string): string => textOf(form, fieldOf(name, line))
  const tooLong = ["remark", "offer", "sku", "about"].flatMap((name) =>
    text(name).length > LONGEST_TEXT ? [fault(name, { kind: "too_long", most: format.amount(String(LONGEST_TEXT)) })] : []
  )
  switch (text("answer")) {
    case "deliver": {
      const quantity = quantityFault(text("quantity"), line.underway, mostOf(line), format)
      const date = dateFault(text("date"), now)
      return [...(quantity ? [fault("quantity", quantity)] : []), ...(date ? [fault("date", date)] : []), ...tooLong]
    }
    case "substitute":
      return [
        ...(text("offer") || text("sku") ? [] : [fault("offer", { kind: "offer_missing" })]),
        ...(text("price") === "" || decimalOf(text("price")) ? [] : [fault("price", { kind: "price_invalid" })]),
        ...tooLong,
      ]
    case "reject":
      return tooLong
    default:
      return [fault("answer", { kind: "answer_missing" })]
  }
}

function quantityFault(value: string, least: BigNumber, most: BigNumber, format: Format): Fault | null {
  const quantity = decimalOf(value)
  if (!quantity) {
    return { kind: "quantity_missing" }
  }
  if (quantity.isZero()) {
    return { kind: "quantity_zero" }
  }
  if (quantity.gt(most)) {
    return { kind: "quantity_above", most: format.amount(most.toFixed()) }
  }
  return quantity.lt(least) ? { kind: "quantity_below", least: format.amount(least.toFixed()) } : null
}

function dateFault(value: string, now: Date): Fault | null {
  const date = dateOf(value)
  if (!date) {
    return { kind: "date_missing" }
  }
  return dayOf(date) < dayOf(now) ? { kind: "date_past" } : null
}

function revisionOf(form: URLSearchParams, order: SupplierOrder, line: SupplierOrderLine): Revision {
  const text = (name: string): string => textOf(form, fieldOf(name, line))
  const said = { purchase_order_id: order.id, line_id: line.id, reason: text("remark") || null }
  switch (text("answer")) {
    case "deliver": {
      const date = dateOf(text("date"))
      const isNew = date !== null && (line.expectedAt === null || dayOf(line.expectedAt) !== dayOf(date))
      return {
        ...said,
        ...(isNew ? { expected_at: date.toISOString() } : {}),
        confirmed_quantity: line.received.plus(decimalOf(text("quantity")) ?? line.open).toNumber(),
        ...(line.substitute ? { substitute: null } : {}),
      }
    }
    case "substitute":
      return {
        ...said,
        substitute: {
          title: text("offer") || null,
          sku: text("sku") || null,
          note: text("about") || null,
          unit_cost: decimalOf(text("price"))?.toNumber() ?? null,
        },
      }
    default:
      return { ...said, reject: true }
  }
}

function readShipment(form: URLSearchParams, order: SupplierOrder, format: Format, now: Date): Reading {
  const faults: FieldFault[] = []
  const about = (field: string, fault: Fault, line: SupplierOrderLine | null = null): void => {
    faults.push({ field, fault, line })
  }
  const left = order.lines.filter((line) => shippable(line).gt(0))
  const lines = left.flatMap((line) => {
    const field = fieldOf("shipped", line)
    const quantity = decimalOf(textOf(form, field))
    if (!quantity) {
      about(field, { kind: "quantity_missing" }, line)
      return []
    }
    if (quantity.gt(shippable(line))) {
      about(field, { kind: "quantity_above", most: format.amount(shippable(line).toFixed()) }, line)
    }
    return quantity.gt(0) ? [{ id: line.id, quantity: quantity.toNumber() }] : []
  })
  if (faults.length === 0 && lines.length === 0) {
    about(left[0] ? fieldOf("shipped", left[0]) : "ship", { kind: "nothing_shipped" })
  }
  const url = textOf(form, "tracking_url")
  if (url !== "" && webAddress(url) === undefined) {
    about("tracking_url", { kind: "address_invalid" })
  }
  for (const name of ["carrier", "tracking_number", "tracking_url"]) {
    if (textOf(form, name).length > LONGEST_TEXT) {
      about(name, { kind: "too_long", most: format.amount(String(LONGEST_TEXT)) })
    }
  }
  const shippedAt = dateOf(textOf(form, "shipped_at"))
  if (!shippedAt) {
    about("shipped_at", { kind: "date_missing" })
  } else if (shippedAt.getTime() > now.getTime() + DAY_MS) {
    about("shipped_at", { kind: "shipped_ahead" })
  }
  if (faults.length > 0 || !shippedAt) {
    return { ok: false, faults }
  }
  const shipment = {
    lines,
    carrier: textOf(form, "carrier") || null,
    tracking_number: textOf(form, "tracking_number") || null,
    tracking_url: url || null,
    shipped_at: shippedAt.toISOString(),
  }
  return { ok: true, answer: { kind: "ship", shipment } }
}
