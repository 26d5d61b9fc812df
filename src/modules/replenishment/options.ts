import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { serviceRules } from "./domain/service-rule"

const byCurrency = z.record(z.string().regex(/^[a-z]{3}$/, "must be named by currencies such as eur"), z.number().min(0))

const isTimeZone = (name: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }))
  } catch {
    return false
  }
}

const optionsSchema = z.object({
  replenishment: z
    .strictObject({
      /** Where the shop is: its days are what demand is counted by. */
      time_zone: z.string().refine(isTimeZone, { message: "must be a time zone such as Europe/Berlin" }).default("UTC"),
      /** How far back demand counts. */
      history_days: z.int().min(28).default(364),
      /** Days from one look at the stock to the next. */
      review_days: z.number().min(0).default(1),
      /** What is counted for an item that no supplier has agreed on. */
      lead_time_days: z.number().min(0).default(14),
      service: z
        .strictObject({
          rule: z.enum(serviceRules).default("fill_rate"),
          /** A share; `least_cost` needs none. */
          target: z.number().gt(0).lt(1).default(0.95),
        })
        .prefault({}),
      costs: z
        .strictObject({
          /** Share of a unit's cost that a year in stock costs. */
          holding_rate: z.number().gt(0).default(0.25),
          /** What one order costs whatever its size, by currency. */
          per_order: byCurrency.default({}),
          /** What is lost with a unit that is canceled because it was not there, by currency. */
          per_canceled_unit: byCurrency.default({}),
          /** Share of waiting units that customers cancel. */
          canceled_share: z.number().min(0).max(1).default(0.05),
        })
        .prefault({}),
      /** Reviews over which a gap in forecast stock is closed: 1 at once, more smooths what suppliers see. */
      smoothing: z.number().min(1).default(1),
    })
    .prefault({}),
  /** The supply module checks these; what waiting costs is said once. */
  suppliers: z.object({ waiting_cost_per_unit_day: byCurrency.default({}) }).prefault({}),
})

export type ReplenishmentOptions = z.infer<typeof optionsSchema>["replenishment"] & {
  waiting_cost_per_unit_day: Readonly<Record<string, number>>
}

/**
 * Reads what the plugin's options say about replenishment; the others are other modules' business.
 *
 * @throws MedusaError `invalid_data` naming the option that is wrong, so that the shop does not start with it.
 */
export function readReplenishmentOptions(options: unknown): ReplenishmentOptions {
  const parsed = optionsSchema.safeParse(options ?? {})
  if (parsed.success) {
    return { ...parsed.data.replenishment, ...parsed.data.suppliers }
  }
  const complaints = parsed.error.issues.map((issue) => {
    const unknown = issue.code === "unrecognized_keys" ? `: ${issue.keys.join(", ")}` : ""
    return `"${issue.path.join(".") || "options"}" ${issue.message}${unknown}`
  })
  throw new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `medusa-plugin-backorder cannot start with these options: ${complaints.join("; ")}. Correct them in medusa-config.`
  )
}
