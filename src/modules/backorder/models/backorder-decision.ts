import { model } from "@medusajs/framework/utils"

/** An answer to an offer, and how far its consequences have been carried out. */
export const BackorderDecision = model
  .define("backorder_decision", {
    id: model.id({ prefix: "bodec" }).primaryKey(),
    order_id: model.text(),
    source: model.enum(["customer", "merchant", "clock"]),
    actor_id: model.text().nullable(),
    decision: model.enum(["wait", "ship_available", "substitute", "cancel"]),
    /** Digest of the link that was used; a link works once. Null for a merchant. */
    token_digest: model.text().nullable(),
    promise_version: model.number(),
    status: model.enum(["claimed", "done"]),
    /** Units of each order line that waited when the answer was given. */
    lines: model.json(),
    /** What each part of a line is canceled up to: set, not added, so that repeating is harmless. */
    cancellations: model.json(),
    /** What comes instead of the units of a line, and at which price; null unless that was decided. */
    substitutes: model.json().nullable(),
    /** Worth of what was given up, in the order's currency. */
    amount: model.bigNumber(),
    currency_code: model.text(),
    refunded_amount: model.bigNumber().default(0),
    decided_at: model.dateTime(),
    /** How often carrying it out has failed, what was said last, and when it is tried again; the machine's time. */
    failures: model.number().default(0),
    last_error: model.text().nullable(),
    retry_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["token_digest"], unique: true, where: "token_digest IS NOT NULL AND deleted_at IS NULL" },
    { on: ["order_id"], where: "deleted_at IS NULL" },
    { name: "IDX_backorder_decision_claimed", on: ["decided_at"], where: "status = 'claimed' AND deleted_at IS NULL" },
  ])
