import { model } from "@medusajs/framework/utils"

/** What is due of an order and its provider does not charge; removed once it is charged, or nothing is due any more. */
export const BackorderFailedCharge = model
  .define("backorder_failed_charge", {
    id: model.id({ prefix: "bofail" }).primaryKey(),
    order_id: model.text(),
    /** Null where it failed before a payment was asked. */
    payment_id: model.text().nullable(),
    amount: model.bigNumber(),
    currency_code: model.text(),
    /** How often this amount of this payment has failed, and what was said last. */
    failures: model.number(),
    last_error: model.text(),
    /** The shop's time, as the end of the authorisation is. */
    failed_since: model.dateTime(),
    ends_at: model.dateTime().nullable(),
    /** The machine's time. */
    retry_at: model.dateTime(),
  })
  .indexes([{ on: ["order_id"], unique: true, where: "deleted_at IS NULL" }])
