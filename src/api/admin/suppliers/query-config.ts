export const defaultAdminSupplierFields = [
  "id",
  "name",
  "email",
  "contacts",
  "language",
  "currency_code",
  "time_zone",
  "working_days",
  "holidays",
  "carrier",
  "transit_days",
  "channel",
  "location_id",
  "over_delivery_percent",
  "minimum_order_value",
  "forecast_every_weeks",
  "next_forecast_at",
  "metadata",
  "created_at",
  "updated_at",
]

export const retrieveSupplierQueryConfig = { defaults: defaultAdminSupplierFields, isList: false }

export const listSuppliersQueryConfig = { defaults: defaultAdminSupplierFields, isList: true, defaultLimit: 20 }
