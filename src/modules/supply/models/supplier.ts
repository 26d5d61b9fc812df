import { model } from "@medusajs/framework/utils"
import type { SupplierContactDTO } from "../../../types"
import { supplierChannels } from "../domain/supplier-channel"
import { PurchaseOrder } from "./purchase-order"
import { SupplierAgreement } from "./supplier-agreement"

export const Supplier = model
  .define("supplier", {
    id: model.id({ prefix: "sup" }).primaryKey(),
    name: model.text().searchable(),
    email: model.text().searchable().nullable(),
    contacts: model.json<SupplierContactDTO[]>().default([]),
    language: model.text().default("en"),
    currency_code: model.text(),
    time_zone: model.text().default("UTC"),
    /** ISO numbers of weekdays, 1 is Monday. */
    working_days: model.json<number[]>().default([1, 2, 3, 4, 5]),
    /** Days such as `2026-12-25` on which nobody works although the weekday says so. */
    holidays: model.json<string[]>().default([]),
    carrier: model.text().nullable(),
    transit_days: model.number().default(0),
    channel: model.enum([...supplierChannels]).default("mail"),
    /** The stock location its dropshipments leave from. */
    location_id: model.text().nullable(),
    over_delivery_percent: model.bigNumber().default(0),
    /** Least worth of an order in its currency; null where any order is taken. */
    minimum_order_value: model.bigNumber().nullable(),
    /** How often it is sent a forecast; null is never. */
    forecast_every_weeks: model.number().nullable(),
    /** Null where forecasts are sent and nobody has reckoned yet when the next one is due. */
    next_forecast_at: model.dateTime().nullable(),
    metadata: model.json().nullable(),
    purchase_orders: model.hasMany(() => PurchaseOrder, { mappedBy: "supplier" }),
    agreements: model.hasMany(() => SupplierAgreement, { mappedBy: "supplier" }),
  })
  .cascades({ delete: ["agreements"] })
  .indexes([
    {
      name: "IDX_supplier_forecast_due",
      on: ["next_forecast_at", "id"],
      where: "forecast_every_weeks IS NOT NULL AND deleted_at IS NULL",
    },
  ])
  .checks([
    { name: "CK_supplier_transit_days", expression: (columns) => `${columns.transit_days} >= 0` },
    { name: "CK_supplier_over_delivery", expression: (columns) => `${columns.over_delivery_percent} >= 0` },
    { name: "CK_supplier_minimum_order", expression: (columns) => `${columns.minimum_order_value} >= 0` },
    { name: "CK_supplier_forecast_weeks", expression: (columns) => `${columns.forecast_every_weeks} >= 1` },
  ])
