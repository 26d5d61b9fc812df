import { z } from "@medusajs/framework/zod"
import { jurisdictionOf } from "./domain/clock/jurisdiction-of"
import { amendedRules } from "./domain/clock/amended-rules"
import { jurisdictions, lawOf, type Jurisdiction, type JurisdictionRules } from "./domain/clock/rules"

const days = z.int().min(0)

const ruleChanges = z.strictObject({
  default_days: days.optional(),
  silence_days: days.optional(),
  further_period_days: days.optional(),
  warn_days: days.optional(),
  refund_days: days.optional(),
  refund_count: z.enum(["working_days", "days"]).optional(),
  withdrawal_days: days.nullable().optional(),
  time_zone: z.string().refine(isTimeZone, "is no time zone such as Europe/Berlin").optional(),
  vague_dates: z.enum(["allowed", "refused"]).optional(),
  holidays: z.array(z.iso.date()).optional(),
})

/** Which law holds where goods are shipped to, and what of it is changed. */
export const jurisdictionOptions = z
  .strictObject({
    /** By ISO 3166-1 alpha-2 country, before the plugin's own list. */
    countries: z.record(z.string().regex(/^[a-z]{2}$/, "is no country such as de"), z.enum(jurisdictions)).default({}),
    /** Where no rule is known. */
    otherwise: z.enum(jurisdictions).default("none"),
    rules: z
      .partialRecord(z.enum(jurisdictions), ruleChanges)
      .default({})
      .superRefine((changes, context) => {
        for (const jurisdiction of jurisdictions) {
          for (const [name, kind] of [["silence_days", "consent"], ["further_period_days", "further_period"]] as const) {
            if (changes[jurisdiction]?.[name] !== undefined && lawOf[jurisdiction].delay.kind !== kind) {
              context.addIssue({ code: "custom", path: [jurisdiction, name], message: `means nothing in ${jurisdiction}` })
            }
          }
        }
      }),
  })
  .prefault({})

export type JurisdictionOptions = z.infer<typeof jurisdictionOptions>

export interface Law {
  jurisdiction: Jurisdiction
  rules: JurisdictionRules
}

/** @param country ISO 3166-1 alpha-2, lower case; null where nobody knows */
export function lawFor({ countries, otherwise, rules }: JurisdictionOptions, country: string | null): Law {
  const own = country === null ? undefined : countries[country]
  const found = own ?? jurisdictionOf(country)
  const jurisdiction = found === "none" && own === undefined ? otherwise : found
  return { jurisdiction, rules: amendedRules(jurisdiction, rules[jurisdiction]) }
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).format(0) !== ""
  } catch {
    return false
  }
}
