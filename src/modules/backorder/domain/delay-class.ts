/**
 * What a later date means in law, by the country the goods are shipped to.
 *
 * United States (16 CFR 435): a first delay of at most 30 days beyond the first promise is agreed to by silence; a
 * longer one, or a later one, needs an express yes. European Union and United Kingdom (CRD Art. 18, CRA s. 28): once
 * the agreed day has passed the customer may set a further period and then leave the contract.
 */
import type { DelayClass } from "../../../types/eta-preview"
import { addDays, daysBetween } from "./calendar"

const SILENCE_CONSENTS_FOR_DAYS = 30

const europe = new Set(
  "at be bg hr cy cz dk ee fi fr de gr hu ie it lv lt lu mt nl pl pt ro sk si es se is li no gb".split(" ")
)

export interface Delay {
  /** ISO 3166-1 alpha-2, lower case; null where nobody knows. */
  country: string | null
  firstPromisedBy: Date
  /** The promise that stands. */
  promisedBy: Date
  next: Date
}

export function delayClass({ country, firstPromisedBy, promisedBy, next }: Delay): DelayClass {
  if (daysBetween(promisedBy, next) <= 0) {
    return "no_delay"
  }
  if (country === "us") {
    const isFirst = daysBetween(firstPromisedBy, promisedBy) <= 0
    return isFirst && next <= addDays(firstPromisedBy, SILENCE_CONSENTS_FOR_DAYS) ? "silence_consents" : "consent_needed"
  }
  return country !== null && europe.has(country) ? "termination_possible" : "no_rule"
}
