import { defaultAdminSupplierFields } from "../suppliers/query-config"

const lineFields = [
  "id",
  "purchase_order_id",
  "inventory_item_id",
  "quantity",
  "received_quantity",
  "canceled_quantity",
  "open_quantity",
  "unit_cost",
  "expected_at",
  "first_confirmed_at",
]

const revisionFields = [
  "id",
  "previous_expected_at",
  "expected_at",
  "previous_quantity",
  "quantity",
  "reason",
  "actor_id",
  "created_at",
]

export const defaultAdminPurchaseOrderFields = [
  "id",
  "display_id",
  "status",
  "supplier_id",
  "location_id",
  "currency_code",
  "created_at",
  "updated_at",
  ...defaultAdminSupplierFields.map((field) => `supplier.${field}`),
  ...lineFields.map((field) => `lines.${field}`),
  ...revisionFields.map((field) => `lines.revisions.${field}`),
]

export const retrievePurchaseOrderQueryConfig = { defaults: defaultAdminPurchaseOrderFields, isList: false }

export const listPurchaseOrdersQueryConfig = {
  defaults: defaultAdminPurchaseOrderFields,
  isList: true,
  defaultLimit: 20,
}
