export const defaultAdminSupplierFields = [
  "id",
  "name",
  "email",
  "language",
  "currency_code",
  "created_at",
  "updated_at",
]

export const retrieveSupplierQueryConfig = { defaults: defaultAdminSupplierFields, isList: false }

export const listSuppliersQueryConfig = { defaults: defaultAdminSupplierFields, isList: true, defaultLimit: 20 }
