import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { feedSources } from "./feeds/sources"

const workingDays = z.number().int().min(1)

const optionsSchema = z.object({
  links: z
    .object({
      /** Checked where the other modules start; only a supplier's page and the mails to suppliers need it here. */
      secret: z.string().optional(),
      base_url: z.url().default("http://localhost:9000"),
      lifetime_days: z.number().positive().default(60),
    })
    .prefault({}),
  suppliers: z
    .strictObject({
      /** Working days a supplier has to confirm an order. */
      confirm_within_days: workingDays.default(2),
      /** Working days from one reminder to the next. */
      remind_every_days: workingDays.default(2),
      /** Reminders before the merchant is told. */
      reminders: z.number().int().min(0).default(3),
      /** What one unit that a customer waits for longer than promised costs the shop per day, by currency. */
      waiting_cost_per_unit_day: z
        .record(z.string().regex(/^[a-z]{3}$/, "must be named by currencies such as eur"), z.number().min(0))
        .default({}),
    })
    .prefault({}),
  promise: z
    .object({
      /** Share of deliveries that come by the day customers are promised. */
      quantile: z.number().min(0.5).max(0.99).default(0.9),
      /** Days a late delivery is put off by where nothing is known of how late deliveries are. */
      late_days: z.number().int().min(1).default(7),
    })
    .prefault({}),
  feeds: feedSources.default({}),
})

export type SupplyOptions = z.infer<typeof optionsSchema>

/** Reads what the plugin's options say about suppliers; the others are other modules' business. */
export function readSupplyOptions(options: unknown): SupplyOptions {
  const parsed = optionsSchema.safeParse(options ?? {})
  if (parsed.success) {
    return parsed.data
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
