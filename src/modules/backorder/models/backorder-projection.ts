import { model } from "@medusajs/framework/utils"

/**
 * Ledger entries that the notices do not reflect yet: written with the entries, removed once
 * the notices are in the outbox, so that a process that dies in between leaves a trace.
 */
export const BackorderProjection = model
  .define("backorder_projection", {
    id: model.id({ prefix: "bopr" }).primaryKey(),
    run_id: model.text(),
    order_id: model.text(),
  })
  .indexes([{ on: ["run_id", "order_id"], unique: true }])
