import { model } from "@medusajs/framework/utils"
import type { ProposedSubstituteDTO } from "../../../types"
import { PurchaseOrder } from "./purchase-order"
import { PurchaseOrderLineRevision } from "./purchase-order-line-revision"

export const PurchaseOrderLine = model
  .define("purchase_order_line", {
    id: model.id({ prefix: "poline" }).primaryKey(),
    purchase_order: model.belongsTo(() => PurchaseOrder, { mappedBy: "lines" }),
    inventory_item_id: model.text(),
    supplier_sku: model.text().nullable(),
    quantity: model.bigNumber(),
    /** What the supplier said it will deliver; null while it has said nothing. */
    confirmed_quantity: model.bigNumber().nullable(),
    /** What has left the supplier, announced or not. */
    shipped_quantity: model.bigNumber().default(0),
    received_quantity: model.bigNumber().default(0),
    /** What came in a state that cannot be sold; the supplier still owes it. */
    damaged_quantity: model.bigNumber().default(0),
    /** The part of `quantity` that was never ordered, but came and was taken. */
    over_quantity: model.bigNumber().default(0),
    canceled_quantity: model.bigNumber().default(0),
    open_quantity: model.bigNumber().computed(),
    unit_cost: model.bigNumber(),
    expected_at: model.dateTime().nullable(),
    first_confirmed_at: model.dateTime().nullable(),
    /** The expected date that the two below were made of; they hold as long as it is still the expected date. */
    outlook_of: model.dateTime().nullable(),
    /** When the goods are as likely there as not. */
    likely_at: model.dateTime().nullable(),
    /** By when we stand for them. */
    promised_by: model.dateTime().nullable(),
    /** Another item the supplier offers in place of this one: sku, title, note and unit cost. */
    proposed_substitute: model.json<ProposedSubstituteDTO>().nullable(),
    /** The customer's line that a dropshipped one serves. */
    order_line_item_id: model.text().nullable(),
    revisions: model.hasMany(() => PurchaseOrderLineRevision, { mappedBy: "line" }),
  })
  .cascades({ delete: ["revisions"] })
  .indexes([
    {
      // Only what is still open is ever asked for by item; the long past of a shop stays out of this index.
      name: "IDX_purchase_order_line_open",
      on: ["inventory_item_id", "expected_at"],
      where: "deleted_at IS NULL AND quantity > received_quantity + canceled_quantity",
    },
    {
      name: "IDX_purchase_order_line_inventory_item_id",
      on: ["inventory_item_id"],
      where: "deleted_at IS NULL",
    },
    {
      name: "IDX_purchase_order_line_order_line_item_id",
      on: ["order_line_item_id"],
      where: "deleted_at IS NULL AND order_line_item_id IS NOT NULL",
    },
    {
      // Two runs that see the same order line wait never order it twice; what a supplier gave up of it may be, elsewhere.
      name: "IDX_purchase_order_line_dropship_once",
      on: ["order_line_item_id"],
      unique: true,
      where: "deleted_at IS NULL AND order_line_item_id IS NOT NULL AND canceled_quantity = 0 AND quantity > received_quantity",
    },
  ])
  .checks([
    { name: "CK_purchase_order_line_quantity", expression: (columns) => `${columns.quantity} > 0` },
    { name: "CK_purchase_order_line_received", expression: (columns) => `${columns.received_quantity} >= 0` },
    { name: "CK_purchase_order_line_confirmed", expression: (columns) => `${columns.confirmed_quantity} >= 0` },
    { name: "CK_purchase_order_line_shipped", expression: (columns) => `${columns.shipped_quantity} >= 0` },
    { name: "CK_purchase_order_line_damaged", expression: (columns) => `${columns.damaged_quantity} >= 0` },
    { name: "CK_purchase_order_line_over", expression: (columns) => `${columns.over_quantity} >= 0` },
    { name: "CK_purchase_order_line_canceled", expression: (columns) => `${columns.canceled_quantity} >= 0` },
    { name: "CK_purchase_order_line_unit_cost", expression: (columns) => `${columns.unit_cost} >= 0` },
  ])
