import { model } from "@medusajs/framework/utils"

/** A consumer's declaration to withdraw from a contract, as it was made. The ledger has it without the person. */
export const BackorderWithdrawal = model
  .define("backorder_withdrawal", {
    id: model.id({ prefix: "bowdr" }).primaryKey(),
    order_id: model.text(),
    /** Counts the declarations of an order from 1; the same one sent twice is one. */
    number: model.number(),
    name: model.text(),
    /** Where the acknowledgement goes. */
    email: model.text(),
    /** Units of each order line, those that have left and those that have not. */
    lines: model.json(),
    /** What gives up the units that have not left; null where there are none. */
    decision_id: model.text().nullable(),
    declared_at: model.dateTime(),
  })
  .indexes([{ on: ["order_id", "number"], unique: true, where: "deleted_at IS NULL" }])
