import { model } from "@medusajs/framework/utils"

/** The ledger: append-only, one chain of hashes per order. */
export const BackorderEvent = model
  .define("backorder_event", {
    id: model.id({ prefix: "boev" }).primaryKey(),
    order_id: model.text(),
    backorder_id: model.text().nullable(),
    sequence: model.number(),
    /** Events of one decision of the engine share a run. */
    run_id: model.text(),
    type: model.text(),
    cause: model.text(),
    cause_id: model.text().nullable(),
    actor_id: model.text().nullable(),
    occurred_at: model.dateTime(),
    data: model.json(),
    previous_hash: model.text().nullable(),
    hash: model.text(),
  })
  .indexes([
    { on: ["order_id", "sequence"], unique: true },
    { on: ["backorder_id"] },
    { on: ["cause_id"] },
    { on: ["run_id", "order_id"] },
  ])
