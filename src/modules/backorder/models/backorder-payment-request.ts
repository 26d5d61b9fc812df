import { model } from "@medusajs/framework/utils"

/**
 * An order whose authorisation was given up because it would have ended before the goods left, and what its customer was
 * asked to pay since: `released` until goods are ready, `requested` until they are paid, `settled` until more are ready.
 */
export const BackorderPaymentRequest = model
  .define("backorder_payment_request", {
    id: model.id({ prefix: "bopay" }).primaryKey(),
    order_id: model.text(),
    status: model.enum(["released", "requested", "settled"]).default("released"),
    /** With whom the authorisation was that is given up. */
    provider_id: model.text(),
    payment_collection_id: model.text().nullable(),
    /** What was asked for last. */
    amount: model.bigNumber().default(0),
    currency_code: model.text(),
    /** Whether goods leave all the same. */
    ships_unpaid: model.boolean().default(false),
  })
  .indexes([
    { on: ["order_id"], unique: true, where: "deleted_at IS NULL" },
    { name: "IDX_backorder_payment_requested", on: ["order_id", "status"], where: "status = 'requested' AND deleted_at IS NULL" },
  ])
