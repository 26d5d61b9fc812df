import { model } from "@medusajs/framework/utils"
import { receiptStatuses } from "../domain/receipt"
import { PurchaseOrder } from "./purchase-order"
import { PurchaseOrderReceiptLine } from "./purchase-order-receipt-line"

export const PurchaseOrderReceipt = model
  .define("purchase_order_receipt", {
    id: model.id({ prefix: "porec" }).primaryKey(),
    purchase_order: model.belongsTo(() => PurchaseOrder, { mappedBy: "receipts" }),
    idempotency_key: model.text().nullable(),
    status: model.enum([...receiptStatuses]).default("recorded"),
    /** Where the goods came to, which need not be where they were ordered for. */
    location_id: model.text(),
    /** The receipt this one corrects; its lines then hold what changes. */
    corrects_id: model.text().nullable(),
    reason: model.text().nullable(),
    actor_id: model.text().nullable(),
    /** The clock of the call that brought the goods; `created_at` is the database's. */
    recorded_at: model.dateTime(),
    lines: model.hasMany(() => PurchaseOrderReceiptLine, { mappedBy: "receipt" }),
  })
  .cascades({ delete: ["lines"] })
  .indexes([
    {
      name: "IDX_purchase_order_receipt_idempotency_key",
      on: ["purchase_order_id", "idempotency_key"],
      unique: true,
      where: "deleted_at IS NULL AND idempotency_key IS NOT NULL",
    },
    {
      name: "IDX_purchase_order_receipt_corrects_id",
      on: ["corrects_id"],
      where: "deleted_at IS NULL AND corrects_id IS NOT NULL",
    },
    {
      name: "IDX_purchase_order_receipt_unfinished",
      on: ["recorded_at", "id"],
      where: "deleted_at IS NULL AND status <> 'done'",
    },
  ])
