import { model } from "@medusajs/framework/utils"
import { PurchaseOrder } from "./purchase-order"

export const Supplier = model.define("supplier", {
  id: model.id({ prefix: "sup" }).primaryKey(),
  name: model.text().searchable(),
  email: model.text().searchable().nullable(),
  language: model.text().default("en"),
  currency_code: model.text(),
  purchase_orders: model.hasMany(() => PurchaseOrder, { mappedBy: "supplier" }),
})
