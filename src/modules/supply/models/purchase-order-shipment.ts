import { model } from "@medusajs/framework/utils"
import { revisionSources } from "../domain/revision-source"
import { PurchaseOrder } from "./purchase-order"
import { PurchaseOrderShipmentLine } from "./purchase-order-shipment-line"

/** Goods that left the supplier together. */
export const PurchaseOrderShipment = model
  .define("purchase_order_shipment", {
    id: model.id({ prefix: "poship" }).primaryKey(),
    purchase_order: model.belongsTo(() => PurchaseOrder, { mappedBy: "shipments" }),
    carrier: model.text().nullable(),
    tracking_number: model.text().nullable(),
    tracking_url: model.text().nullable(),
    shipped_at: model.dateTime(),
    source: model.enum([...revisionSources]).default("admin"),
    actor_id: model.text().nullable(),
    lines: model.hasMany(() => PurchaseOrderShipmentLine, { mappedBy: "shipment" }),
  })
  .cascades({ delete: ["lines"] })
