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

type Part = Pick<BackorderDTO, "inventory_item_id" | "allocated_quantity" | "waiting_quantity">

/** Units of the order line that stand behind units of its inventory items; a set has several of these. */
export interface LineUnits {
  /** Still to be packed here: the most that can be moved from here. */
  wanted: number
  waiting: number
}

/** `parts` are the records of the line at one location; `required` says how many of an item a unit of the line takes. */
export function lineUnits(parts: readonly Part[], required: ReadonlyMap<string, number>): LineUnits {
  const units = (of: (part: Part) => number): number[] =>
    parts.map((part) => of(part) / (required.get(part.inventory_item_id) ?? 1))
  return {
    wanted: sum([Math.min(...units((part) => sum([part.allocated_quantity, part.waiting_quantity])))]),
    waiting: sum([Math.max(...units((part) => part.waiting_quantity))]),
  }
}

/** What waits is the first thing one would serve from elsewhere. */
export const splitForm = ({ waiting }: LineUnits): SplitForm => ({
  locationId: "",
  quantity: waiting > 0 ? String(waiting) : "",
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
