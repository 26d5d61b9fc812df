import type { PurchaseOrderLineDTO } from "../../types"
import { isoFromDay, type Day } from "./days"
import { parseDecimal } from "./decimal"
import { shippableQuantity } from "./purchase-order-facts"

export interface ShipmentInput {
  lines: { id: string; quantity: number }[]
  carrier?: string
  tracking_number?: string
  tracking_url?: string
  shipped_at?: string
}

export interface ShipmentForm {
  /** By line, as typed; empty where nothing of it left. */
  quantities: Record<string, string>
  carrier: string
  trackingNumber: string
  trackingUrl: string
  day: Day | null
}

export type ShipmentErrors = { lines: Record<string, "notANumber" | "tooMuch">; url: boolean; day: boolean }

export const wholeShipment = (lines: readonly PurchaseOrderLineDTO[], today: Day, carrier: string | null): ShipmentForm => ({
  quantities: Object.fromEntries(lines.map((line) => [line.id, String(shippableQuantity(line))])),
  carrier: carrier ?? "",
  trackingNumber: "",
  trackingUrl: "",
  day: today,
})

export function shipmentErrors(form: ShipmentForm, lines: readonly PurchaseOrderLineDTO[], today: Day): ShipmentErrors {
  const ofLines = lines.flatMap((line): [string, "notANumber" | "tooMuch"][] => {
    const text = form.quantities[line.id] ?? ""
    const quantity = text.trim() === "" ? 0 : parseDecimal(text)
    if (quantity === null) {
      return [[line.id, "notANumber"]]
    }
    return quantity > shippableQuantity(line) ? [[line.id, "tooMuch"]] : []
  })
  return {
    lines: Object.fromEntries(ofLines),
    url: form.trackingUrl.trim() !== "" && !/^https?:\/\/\S+$/.test(form.trackingUrl.trim()),
    day: form.day !== null && form.day > today,
  }
}

/** The shipment as the API takes it; null while something is wrong or nothing left. */
export function shipmentInput(
  form: ShipmentForm,
  lines: readonly PurchaseOrderLineDTO[],
  today: Day
): ShipmentInput | null {
  const errors = shipmentErrors(form, lines, today)
  const shipped = lines.flatMap(({ id }) => {
    const quantity = parseDecimal(form.quantities[id] ?? "") ?? 0
    return quantity > 0 ? [{ id, quantity }] : []
  })
  if (Object.keys(errors.lines).length > 0 || errors.url || errors.day || shipped.length === 0) {
    return null
  }
  const [carrier, number, url] = [form.carrier.trim(), form.trackingNumber.trim(), form.trackingUrl.trim()]
  return {
    lines: shipped,
    ...(carrier ? { carrier } : {}),
    ...(number ? { tracking_number: number } : {}),
    ...(url ? { tracking_url: url } : {}),
    // Today means now: only another day is told.
    ...(form.day && form.day !== today ? { shipped_at: isoFromDay(form.day) } : {}),
  }
}
