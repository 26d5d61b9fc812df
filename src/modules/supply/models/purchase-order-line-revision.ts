import { model } from "@medusajs/framework/utils"
import { revisionSources } from "../domain/revision-source"
import { PurchaseOrderLine } from "./purchase-order-line"

/** What a supplier said before and after; rows are added and never changed. */
export const PurchaseOrderLineRevision = model.define("purchase_order_line_revision", {
  id: model.id({ prefix: "polrev" }).primaryKey(),
  line: model.belongsTo(() => PurchaseOrderLine, { mappedBy: "revisions" }),
  previous_expected_at: model.dateTime().nullable(),
  expected_at: model.dateTime().nullable(),
  previous_quantity: model.bigNumber(),
  quantity: model.bigNumber(),
  /** Where the open quantity was given up: what was canceled before and after. */
  previous_canceled_quantity: model.bigNumber().nullable(),
  canceled_quantity: model.bigNumber().nullable(),
  source: model.enum([...revisionSources]).default("admin"),
  reason: model.text().nullable(),
  actor_id: model.text().nullable(),
})
