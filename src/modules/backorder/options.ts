import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { jurisdictionOptions } from "./jurisdiction-options"

const days = z.number().min(0)

const optionsSchema = z.strictObject({
  allocation: z
    .strictObject({
      rule: z.enum(["fifo", "priority", "fair_share"]).default("fifo"),
      sourcing: z.enum(["single", "split"]).default("single"),
    })
    .prefault({}),
  acknowledgement: z.strictObject({ required: z.boolean().default(false) }).prefault({}),
  checkout: z.strictObject({ hold_minutes: z.number().positive().default(15) }).prefault({}),
  promise: z
    .strictObject({
      handling_days: days.default(0),
      transit_days: days.default(0),
      lead_time_days: days.nullable().default(null),
      /** A date that moves earlier is told from so many days on; one that moves later always is. */
      hysteresis_days: days.default(2),
      // The supply module checks these two: what they say is when goods arrive.
      quantile: z.unknown().optional(),
      late_days: z.unknown().optional(),
    })
    .prefault({}),
  shipping: z
    .strictObject({
      policy: z.enum(["as_available", "complete", "batch"]).default("as_available"),
      minimum_batch: z.number().positive().nullable().default(null),
    })
    .prefault({}),
  payment: z
    .strictObject({
      capture: z.enum(["on_fulfillment", "on_shipment", "manual"]).default("on_fulfillment"),
      amount_aware_providers: z.array(z.string()).default(["pp_system_default"]),
      at_order_allowed: z.boolean().default(false),
      /** Days an authorised payment lives, by the id of its provider; else those its kind is known for. */
      authorization_days: z.record(z.string(), z.number().positive()).default({}),
      /** What is done where an authorisation ends before the goods leave. */
      when_authorization_ends: z.enum(["tell_merchant", "request_payment", "charge_saved_method"]).default("tell_merchant"),
      /** The storefront's page for paying anew; `{token}` stands for the link's token. */
      link_url: z.string().includes("{token}", { message: "must have {token} where the token goes" }).nullable().default(null),
      /** Whether goods leave although the customer was asked to pay anew and has not. */
      ship_before_payment: z.boolean().default(false),
      refund_excess: z.boolean().default(false),
      /** Hours before an authorisation ends on which a person is called, if goods that left could not be charged to it. */
      charge_warn_hours: z.number().min(0).default(24),
      /** Working days before the last one for a refund on which a person is called, if it has not succeeded. */
      refund_warn_days: z.int().min(0).default(2),
    })
    .refine(({ when_authorization_ends, link_url }) => when_authorization_ends === "tell_merchant" || link_url !== null, {
      path: ["link_url"],
      message: "must name the page on which customers pay anew, such as https://shop.example/pay/{token}",
    })
    .prefault({}),
  links: z.strictObject({
    secret: z.string().min(16, "must have at least 16 characters"),
    base_url: z.url().default("http://localhost:9000"),
    lifetime_days: z.number().positive().default(60),
    /** How often one link may be asked for in a minute. */
    requests_per_minute: z.number().positive().default(60),
  }),
  jurisdiction: jurisdictionOptions,
  /** Whom a consumer writes to about a withdrawal, as it is shown: an address, a telephone number. */
  withdrawal: z.strictObject({ contact: z.string().min(1).nullable().default(null) }).prefault({}),
  clock: z.strictObject({ settable: z.boolean().default(false) }).prefault({}),
  suppliers: z.unknown(),
  replenishment: z.unknown(),
  feeds: z.unknown(),
  notices: z.unknown(),
  sendgrid: z.unknown(),
  // Medusa hands every module the connection along with its options.
  database: z.unknown(),
})

/** Options of the plugin that this module reads; those it takes as they come are other modules' to check. */
export type BackorderOptions = z.infer<typeof optionsSchema>

/**
 * @throws MedusaError `invalid_data` naming the option that is wrong, so that the shop does not start with it.
 */
export function readOptions(options: unknown): BackorderOptions {
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
