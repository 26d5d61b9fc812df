import type { AdminOfferBackorder } from "../../types"
import { parseDecimal } from "./decimal"

export interface SubstituteForm {
  variantId: string
  /** Empty for what the customer pays already, or the shop's price if that is lower. */
  price: string
}

export interface SubstituteErrors {
  variantId?: "errors.required"
  price?: "errors.notNegative"
}

const isMissing = (price: string): boolean => price.trim() === ""

export function substituteErrors({ variantId, price }: SubstituteForm): SubstituteErrors {
  return {
    ...(variantId ? {} : { variantId: "errors.required" as const }),
    ...(isMissing(price) || parseDecimal(price) !== null ? {} : { price: "errors.notNegative" as const }),
  }
}

/** The form as the API takes it; null while something is missing or wrong. */
export function substituteInput(form: SubstituteForm): AdminOfferBackorder["substitute"] {
  if (Object.keys(substituteErrors(form)).length > 0) {
    return null
  }
  const price = parseDecimal(form.price)
  return { variant_id: form.variantId, ...(price === null ? {} : { unit_price: price }) }
}
