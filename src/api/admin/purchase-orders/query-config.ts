import { defaultAdminSupplierFields } from "../suppliers/query-config"

const lineFields = [
  "id",
  "purchase_order_id",
  "inventory_item_id",
  "supplier_sku",
  "quantity",
  "confirmed_quantity",
  "shipped_quantity",
  "received_quantity",
  "damaged_quantity",
  "over_quantity",
  "canceled_quantity",
  "open_quantity",
  "unit_cost",
  "expected_at",
  "first_confirmed_at",
  "proposed_substitute",
  "order_line_item_id",
]

const revisionFields = [
  "id",
  "previous_expected_at",
  "expected_at",
  "previous_quantity",
  "quantity",
  "previous_canceled_quantity",
  "canceled_quantity",
  "source",
  "reason",
  "actor_id",
  "created_at",
]

const shipmentFields = [
  "id",
  "carrier",
  "tracking_number",
  "tracking_url",
  "shipped_at",
  "source",
  "actor_id",
  "created_at",
  "lines.id",
  "lines.line_id",
  "lines.quantity",
]

const receiptFields = [
  "id",
  "status",
  "location_id",
  "corrects_id",
  "reason",
  "actor_id",
  "recorded_at",
  "lines.id",
  "lines.line_id",
  "lines.quantity",
  "lines.damaged_quantity",
  "lines.over_quantity",
]

export const defaultAdminPurchaseOrderFields = [
  "id",
  "display_id",
  "status",
  "supplier_id",
  "location_id",
  "currency_code",
  "reference",
  "rush",
  "note",
  "ship_to",
  "dropship_order_id",
  "sent_at",
  "confirmed_at",
  "closed_at",
  "next_check_at",
  "reminders",
  "created_at",
  "updated_at",
  ...defaultAdminSupplierFields.map((field) => `supplier.${field}`),
  ...lineFields.map((field) => `lines.${field}`),
  ...revisionFields.map((field) => `lines.revisions.${field}`),
  ...shipmentFields.map((field) => `shipments.${field}`),
  ...receiptFields.map((field) => `receipts.${field}`),
]

export const retrievePurchaseOrderQueryConfig = { defaults: defaultAdminPurchaseOrderFields, isList: false }

export const listPurchaseOrdersQueryConfig = {
  defaults: defaultAdminPurchaseOrderFields,
  isList: true,
  defaultLimit: 20,
}
