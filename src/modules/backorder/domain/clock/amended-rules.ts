import { lawOf, type Jurisdiction, type JurisdictionRules } from "./rules"

/** What a merchant's lawyer changes; what is left out stays as the law is shipped. */
export interface RuleChanges {
  default_days?: number
  /** Where silence may agree to a delay. */
  silence_days?: number
  /** Where a customer sets a further period. */
  further_period_days?: number
  warn_days?: number
  refund_days?: number
  refund_count?: "working_days" | "days"
  withdrawal_days?: number | null
  time_zone?: string
  vague_dates?: JurisdictionRules["vague_dates"]
  holidays?: readonly string[]
}

export function amendedRules(jurisdiction: Jurisdiction, changes: RuleChanges = {}): JurisdictionRules {
  const law = lawOf[jurisdiction]
  return {
    ...law,
    default_days: changes.default_days ?? law.default_days,
    delay: amendedDelay(law.delay, changes),
    warn_days: changes.warn_days ?? law.warn_days,
    refund: { days: changes.refund_days ?? law.refund.days, count: changes.refund_count ?? law.refund.count },
    withdrawal_days: changes.withdrawal_days === undefined ? law.withdrawal_days : changes.withdrawal_days,
    time_zone: changes.time_zone ?? law.time_zone,
    vague_dates: changes.vague_dates ?? law.vague_dates,
    holidays: changes.holidays ?? law.holidays,
  }
}

function amendedDelay(delay: JurisdictionRules["delay"], changes: RuleChanges): JurisdictionRules["delay"] {
  switch (delay.kind) {
    case "consent":
      return { ...delay, silence_days: changes.silence_days ?? delay.silence_days }
    case "further_period":
      return { ...delay, days: changes.further_period_days ?? delay.days }
    case "tell":
      return delay
  }
}
