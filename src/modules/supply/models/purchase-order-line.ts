import { model } from "@medusajs/framework/utils"
import { PurchaseOrder } from "./purchase-order"
import { PurchaseOrderLineRevision } from "./purchase-order-line-revision"

export const PurchaseOrderLine = model
  .define("purchase_order_line", {
    id: model.id({ prefix: "poline" }).primaryKey(),
    purchase_order: model.belongsTo(() => PurchaseOrder, { mappedBy: "lines" }),
    inventory_item_id: model.text(),
    quantity: model.bigNumber(),
    received_quantity: model.bigNumber().default(0),
    canceled_quantity: model.bigNumber().default(0),
    open_quantity: model.bigNumber().computed(),
    unit_cost: model.bigNumber(),
    expected_at: model.dateTime().nullable(),
    first_confirmed_at: model.dateTime().nullable(),
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
  ])
  .checks([
    { name: "CK_purchase_order_line_quantity", expression: (columns) => `${columns.quantity} > 0` },
    { name: "CK_purchase_order_line_received", expression: (columns) => `${columns.received_quantity} >= 0` },
    { name: "CK_purchase_order_line_canceled", expression: (columns) => `${columns.canceled_quantity} >= 0` },
    { name: "CK_purchase_order_line_unit_cost", expression: (columns) => `${columns.unit_cost} >= 0` },
  ])
