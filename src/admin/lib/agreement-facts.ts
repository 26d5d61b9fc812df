import type { SupplierAgreementDTO } from "../../types"
import type { Day } from "./days"

export type AgreementStatus = "current" | "future" | "past"

export function agreementStatus({ valid_from, valid_until }: SupplierAgreementDTO, today: Day): AgreementStatus {
  if (today < valid_from) {
    return "future"
  }
  return valid_until !== null && valid_until < today ? "past" : "current"
}

/** The price of most units: the last and usually the lowest. */
export const lastPrice = ({ price_breaks }: SupplierAgreementDTO): number => price_breaks.at(-1)?.unit_cost ?? 0
