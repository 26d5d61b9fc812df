import BigNumber from "bignumber.js"
import { isDay } from "../calendar-day"
import type { Agreement } from "./agreement"

export type AgreementTerms = Omit<Agreement, "id" | "supplier_id" | "inventory_item_id" | "supplier_sku" | "dropship">

/** Everything that is wrong with an agreement's terms, in sentences; none where it may stand. */
export function agreementFaults(terms: AgreementTerms): string[] {
  return [
    ...periodFaults(terms),
    ...priceFaults(terms),
    ...[terms.minimum_quantity, terms.pack_multiple].flatMap((quantity, place) =>
      quantity === null || quantity.isGreaterThan(0)
        ? []
        : [`${place === 0 ? "minimum_quantity" : "pack_multiple"} must be more than 0, or null.`]
    ),
    ...timeFaults(terms),
    ...(terms.lateness_penalty?.isNegative() ? ["lateness_penalty must not be negative."] : []),
    ...(Number.isInteger(terms.rank) && terms.rank >= 1 ? [] : ["rank must be a whole number from 1 on."]),
  ]
}

function periodFaults({ valid_from, valid_until }: AgreementTerms): string[] {
  if (!isDay(valid_from) || (valid_until !== null && !isDay(valid_until))) {
    return ["valid_from and valid_until must be days such as 2026-12-14."]
  }
  return valid_until !== null && valid_until < valid_from
    ? [`valid_until, ${valid_until}, must not be before valid_from, ${valid_from}.`]
    : []
}

function priceFaults({ price_breaks, minimum_quantity }: AgreementTerms): string[] {
  const [first] = price_breaks
  if (!first) {
    return ["price_breaks must name at least one price."]
  }
  const least = minimum_quantity ?? new BigNumber(0)
  const rising = price_breaks.every(
    (step, place) => place === 0 || step.minimum_quantity.isGreaterThan(price_breaks[place - 1].minimum_quantity)
  )
  return [
    ...(first.minimum_quantity.isNegative() || first.minimum_quantity.isGreaterThan(least)
      ? [`The first of price_breaks must hold from 0 or from the minimum, ${least.toFixed()}, on.`]
      : []),
    ...(rising ? [] : ["Each of price_breaks must begin at a higher minimum_quantity than the one before."]),
    ...(price_breaks.some(({ unit_cost }) => unit_cost.isNegative()) ? ["unit_cost must not be negative."] : []),
  ]
}

function timeFaults({ lead_time_days, rush_lead_time_days, rush_fee }: AgreementTerms): string[] {
  const days = [lead_time_days, rush_lead_time_days ?? 0]
  if (!days.every((count) => Number.isInteger(count) && count >= 0)) {
    return ["lead_time_days and rush_lead_time_days must be whole numbers and not negative."]
  }
  return [
    ...(rush_lead_time_days !== null && rush_lead_time_days >= lead_time_days
      ? [`rush_lead_time_days must be less than lead_time_days, ${lead_time_days}.`]
      : []),
    ...(rush_fee !== null && rush_lead_time_days === null ? ["rush_fee needs rush_lead_time_days."] : []),
    ...(rush_fee?.isNegative() ? ["rush_fee must not be negative."] : []),
  ]
}
