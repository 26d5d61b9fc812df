import { model } from "@medusajs/framework/utils"
import type { ShipToDTO } from "../../../types"
import { purchaseOrderStatuses } from "../domain/purchase-order-status"
import { PurchaseOrderLine } from "./purchase-order-line"
import { PurchaseOrderReceipt } from "./purchase-order-receipt"
import { PurchaseOrderShipment } from "./purchase-order-shipment"
import { Supplier } from "./supplier"

export const PurchaseOrder = model
  .define("purchase_order", {
    id: model.id({ prefix: "po" }).primaryKey(),
    display_id: model.autoincrement(),
    status: model.enum(purchaseOrderStatuses).default("draft"),
    supplier: model.belongsTo(() => Supplier, { mappedBy: "purchase_orders" }),
    location_id: model.text(),
    currency_code: model.text(),
    /** The order's number in the system it came from. */
    reference: model.text().nullable(),
    rush: model.boolean().default(false),
    note: model.text().nullable(),
    /** Where the goods go if not to the location: a customer's address. */
    ship_to: model.json<ShipToDTO>().nullable(),
    dropship_order_id: model.text().nullable(),
    /** The late line of another order that this one makes good. */
    replaces_line_id: model.text().nullable(),
    sent_at: model.dateTime().nullable(),
    confirmed_at: model.dateTime().nullable(),
    /** When it was closed or canceled. */
    closed_at: model.dateTime().nullable(),
    next_check_at: model.dateTime().nullable(),
    reminders: model.number().default(0),
    supplier_token_version: model.number().default(0),
    lines: model.hasMany(() => PurchaseOrderLine, { mappedBy: "purchase_order" }),
    shipments: model.hasMany(() => PurchaseOrderShipment, { mappedBy: "purchase_order" }),
    receipts: model.hasMany(() => PurchaseOrderReceipt, { mappedBy: "purchase_order" }),
  })
  .cascades({ delete: ["lines", "shipments", "receipts"] })
  .indexes([
    { name: "IDX_purchase_order_location_status", on: ["location_id", "status"], where: "deleted_at IS NULL" },
    { name: "IDX_purchase_order_display_id", on: ["display_id"], where: "deleted_at IS NULL" },
    {
      name: "IDX_purchase_order_reference",
      on: ["supplier_id", "reference"],
      where: "deleted_at IS NULL AND reference IS NOT NULL",
    },
    {
      name: "IDX_purchase_order_dropship_order_id",
      on: ["dropship_order_id"],
      where: "deleted_at IS NULL AND dropship_order_id IS NOT NULL",
    },
    {
      // However often somebody clicks, one way out of a late line is drafted once.
      name: "IDX_purchase_order_way_out_once",
      on: ["replaces_line_id", "supplier_id", "rush"],
      unique: true,
      where: "deleted_at IS NULL AND replaces_line_id IS NOT NULL AND status = 'draft'",
    },
    {
      name: "IDX_purchase_order_supplier_sent_at",
      on: ["supplier_id", "sent_at"],
      where: "deleted_at IS NULL",
    },
    {
      name: "IDX_purchase_order_next_check_at",
      on: ["next_check_at", "id"],
      where: "deleted_at IS NULL AND next_check_at IS NOT NULL",
    },
  ])
