import { model } from "@medusajs/framework/utils"
import { PurchaseOrderLine } from "./purchase-order-line"

/** What a supplier said before and after; rows are added and never changed. */
export const PurchaseOrderLineRevision = model.define("purchase_order_line_revision", {
  id: model.id({ prefix: "polrev" }).primaryKey(),
  line: model.belongsTo(() => PurchaseOrderLine, { mappedBy: "revisions" }),
  previous_expected_at: model.dateTime().nullable(),
  expected_at: model.dateTime().nullable(),
  previous_quantity: model.bigNumber(),
  quantity: model.bigNumber(),
  reason: model.text().nullable(),
  actor_id: model.text().nullable(),
})
