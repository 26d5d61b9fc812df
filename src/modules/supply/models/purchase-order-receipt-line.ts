import { model } from "@medusajs/framework/utils"
import { PurchaseOrderReceipt } from "./purchase-order-receipt"

export const PurchaseOrderReceiptLine = model
  .define("purchase_order_receipt_line", {
    id: model.id({ prefix: "porecl" }).primaryKey(),
    receipt: model.belongsTo(() => PurchaseOrderReceipt, { mappedBy: "lines" }),
    line_id: model.text(),
    quantity: model.bigNumber(),
  })
  .indexes([{ name: "IDX_purchase_order_receipt_line_line_id", on: ["line_id"], where: "deleted_at IS NULL" }])
