import { model } from "@medusajs/framework/utils"

/** What an order is to be paid with when its goods leave, as it was judged at the promise that holds now. */
export const BackorderAuthorization = model
  .define("backorder_authorization", {
    id: model.id({ prefix: "boauth" }).primaryKey(),
    order_id: model.text(),
    payment_id: model.text(),
    provider_id: model.text(),
    amount: model.bigNumber(),
    outcome: model.enum(["lives", "ends", "unknown"]),
    ends_at: model.dateTime().nullable(),
    promised_by: model.dateTime().nullable(),
    promise_version: model.number(),
  })
  .indexes([{ on: ["order_id"], unique: true, where: "deleted_at IS NULL" }])
