const defaultAdminSupplierAgreementFields = [
  "id",
  "supplier_id",
  "inventory_item_id",
  "supplier_sku",
  "valid_from",
  "valid_until",
  "currency_code",
  "discount",
  "price_breaks",
  "minimum_quantity",
  "pack_multiple",
  "lead_time_days",
  "rush_lead_time_days",
  "rush_fee",
  "lateness_penalty",
  "dropship",
  "rank",
  "created_at",
  "updated_at",
]

export const retrieveSupplierAgreementQueryConfig = { defaults: defaultAdminSupplierAgreementFields, isList: false }

export const listSupplierAgreementsQueryConfig = {
  defaults: defaultAdminSupplierAgreementFields,
  isList: true,
  defaultLimit: 20,
}
