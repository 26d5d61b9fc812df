import { model } from "@medusajs/framework/utils"
import { PurchaseOrderShipment } from "./purchase-order-shipment"

export const PurchaseOrderShipmentLine = model
  .define("purchase_order_shipment_line", {
    id: model.id({ prefix: "poshipl" }).primaryKey(),
    shipment: model.belongsTo(() => PurchaseOrderShipment, { mappedBy: "lines" }),
    line_id: model.text(),
    quantity: model.bigNumber(),
  })
  .indexes([{ name: "IDX_purchase_order_shipment_line_line_id", on: ["line_id"], where: "deleted_at IS NULL" }])
  .checks([{ name: "CK_purchase_order_shipment_line_quantity", expression: (columns) => `${columns.quantity} > 0` }])
