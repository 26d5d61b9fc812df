import { model } from "@medusajs/framework/utils"
import { PurchaseOrderReceipt } from "./purchase-order-receipt"

/** What a receipt did to one line; in a correction every quantity may be negative. */
export const PurchaseOrderReceiptLine = model
  .define("purchase_order_receipt_line", {
    id: model.id({ prefix: "porecl" }).primaryKey(),
    receipt: model.belongsTo(() => PurchaseOrderReceipt, { mappedBy: "lines" }),
    line_id: model.text(),
    /** What went into stock. */
    quantity: model.bigNumber(),
    damaged_quantity: model.bigNumber().default(0),
    /** The part of `quantity` beyond what was open. */
    over_quantity: model.bigNumber().default(0),
    /** The part of all that came which no shipment had announced. */
    unannounced_quantity: model.bigNumber().default(0),
  })
  .indexes([{ name: "IDX_purchase_order_receipt_line_line_id", on: ["line_id"], where: "deleted_at IS NULL" }])
