/**
 * What the law asks of a shop whose goods are late, as data: a merchant's lawyer changes a number, not code.
 *
 * Sources: 16 CFR 435 (United States), Directive 2011/83/EU Art. 9, 11a and 18 (European Union), BGB 355, 356, 475(1)
 * and 323 (Germany), Consumer Rights Act 2015 s. 28 and Consumer Contracts Regulations 2013 r. 30 (United Kingdom). The length of a further period is in no statute; 14 days is ours.
 */

export const jurisdictions = ["us-ftc", "eu", "de", "uk", "none"] as const

export type Jurisdiction = (typeof jurisdictions)[number]

/** What a day later than the one agreed sets off. */
export type DelayRule =
  /**
   * Who is told of a first delay of at most `silence_days` beyond the day first stated, and says nothing, agrees.
   * Any other delay needs an express yes, else the order is canceled.
   */
  | { kind: "consent"; silence_days: number }
  /** The contract goes on; once the day has passed the customer may set a further period and then leave. */
  | { kind: "further_period"; days: number }
  /** No rule: who is told agrees until told otherwise. */
  | { kind: "tell" }

export interface JurisdictionRules {
  /** Days from the order within which goods without a stated day are due. */
  default_days: number
  /** What is due on the day: goods handed to the carrier, or at the customer's door. */
  due: "shipped" | "delivered"
  delay: DelayRule
  /** Days before an automatic cancellation on which the customer is warned once more. */
  warn_days: number
  refund: { days: number; count: "working_days" | "days" }
  /** Days after the last delivery in which a consumer may withdraw from the whole contract; null where none may. */
  withdrawal_days: number | null
  /** Where the days of the law begin and end. */
  time_zone: string
  /** Whether a shop may say "soon" where a date belongs. */
  vague_dates: "allowed" | "refused"
  /** Days on which nobody works, beyond Saturday and Sunday, such as `2026-12-25`. */
  holidays: readonly string[]
}

const european: JurisdictionRules = {
  default_days: 30,
  due: "delivered",
  delay: { kind: "further_period", days: 14 },
  warn_days: 3,
  refund: { days: 14, count: "days" },
  withdrawal_days: 14,
  time_zone: "Europe/Brussels",
  vague_dates: "allowed",
  holidays: [],
}

export const lawOf: Readonly<Record<Jurisdiction, JurisdictionRules>> = {
  "us-ftc": {
    default_days: 30,
    due: "shipped",
    delay: { kind: "consent", silence_days: 30 },
    warn_days: 3,
    refund: { days: 7, count: "working_days" },
    withdrawal_days: null,
    time_zone: "America/New_York",
    vague_dates: "allowed",
    holidays: [],
  },
  eu: european,
  de: { ...european, time_zone: "Europe/Berlin", vague_dates: "refused" },
  uk: { ...european, time_zone: "Europe/London" },
  none: { ...european, delay: { kind: "tell" }, withdrawal_days: null, time_zone: "UTC" },
}
