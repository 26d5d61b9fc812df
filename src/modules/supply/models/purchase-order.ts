import { model } from "@medusajs/framework/utils"
import { purchaseOrderStatuses } from "../domain/purchase-order-status"
import { PurchaseOrderLine } from "./purchase-order-line"
import { PurchaseOrderReceipt } from "./purchase-order-receipt"
import { Supplier } from "./supplier"

export const PurchaseOrder = model
  .define("purchase_order", {
    id: model.id({ prefix: "po" }).primaryKey(),
    display_id: model.autoincrement(),
    status: model.enum(purchaseOrderStatuses).default("draft"),
    supplier: model.belongsTo(() => Supplier, { mappedBy: "purchase_orders" }),
    location_id: model.text(),
    currency_code: model.text(),
    lines: model.hasMany(() => PurchaseOrderLine, { mappedBy: "purchase_order" }),
    receipts: model.hasMany(() => PurchaseOrderReceipt, { mappedBy: "purchase_order" }),
  })
  .cascades({ delete: ["lines", "receipts"] })
  .indexes([
    { name: "IDX_purchase_order_location_status", on: ["location_id", "status"], where: "deleted_at IS NULL" },
    { name: "IDX_purchase_order_display_id", on: ["display_id"], where: "deleted_at IS NULL" },
  ])
