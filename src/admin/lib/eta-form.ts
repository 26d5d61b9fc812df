import type { PurchaseOrderLineDTO } from "../../types"
import { isoFromDay, type Day } from "./days"
import { parseDecimal } from "./decimal"

export interface EtaInput {
  expected_at: string
  quantity?: number
  reason?: string
}

export interface EtaForm {
  day: Day | null
  /** The new ordered quantity; empty keeps what is ordered. */
  quantity: string
  reason: string
}

export interface EtaErrors {
  day?: "errors.dateRequired" | "errors.datePast"
  quantity?: "errors.positive" | "purchaseOrder.eta.tooLittle"
}

export const settledQuantity = (line: PurchaseOrderLineDTO): number =>
  line.received_quantity + line.canceled_quantity

export function etaErrors(form: EtaForm, line: PurchaseOrderLineDTO, today: Day): EtaErrors {
  const errors: EtaErrors = {}
  if (!form.day) {
    errors.day = "errors.dateRequired"
  } else if (form.day < today) {
    errors.day = "errors.datePast"
  }
  if (form.quantity.trim()) {
    const quantity = parseDecimal(form.quantity)
    if (quantity === null || quantity === 0) {
      errors.quantity = "errors.positive"
    } else if (quantity < settledQuantity(line)) {
      errors.quantity = "purchaseOrder.eta.tooLittle"
    }
  }
  return errors
}

export function etaInput(form: EtaForm, day: Day): EtaInput {
  const quantity = parseDecimal(form.quantity)
  return {
    expected_at: isoFromDay(day),
    ...(quantity === null ? {} : { quantity }),
    ...(form.reason.trim() ? { reason: form.reason.trim() } : {}),
  }
}
