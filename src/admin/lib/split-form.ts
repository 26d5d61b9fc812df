import type { BackorderDTO } from "../../types"
import { parseDecimal, sum } from "./decimal"

export interface SplitInput {
  location_id: string
  quantity: number
}

export interface SplitForm {
  locationId: string
  quantity: string
}

export interface SplitErrors {
  locationId?: "errors.required"
  quantity?: "errors.positive" | "backorder.split.tooMuch"
}

/** What the line still wants at its place: the most that can be moved from there. */
export const wantedAt = (backorder: Pick<BackorderDTO, "allocated_quantity" | "waiting_quantity">): number =>
  sum([backorder.allocated_quantity, backorder.waiting_quantity])

/** What waits is the first thing one would serve from elsewhere. */
export const splitForm = (backorder: Pick<BackorderDTO, "waiting_quantity">): SplitForm => ({
  locationId: "",
  quantity: backorder.waiting_quantity > 0 ? String(backorder.waiting_quantity) : "",
})

export function splitErrors(form: SplitForm, wanted: number): SplitErrors {
  const quantity = parseDecimal(form.quantity)
  return {
    ...(form.locationId ? {} : { locationId: "errors.required" as const }),
    ...(quantity === null || quantity === 0
      ? { quantity: "errors.positive" as const }
      : quantity > wanted
        ? { quantity: "backorder.split.tooMuch" as const }
        : {}),
  }
}

/** The form as the API takes it; null while something is missing or wrong. */
export function splitInput(form: SplitForm, wanted: number): SplitInput | null {
  const quantity = parseDecimal(form.quantity)
  return quantity === null || Object.keys(splitErrors(form, wanted)).length > 0
    ? null
    : { location_id: form.locationId, quantity }
}
