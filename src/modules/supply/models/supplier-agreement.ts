import { model } from "@medusajs/framework/utils"
import type { PriceBreakDTO } from "../../../types"
import { discounts } from "../domain/agreement/agreement"
import { Supplier } from "./supplier"

/** What a supplier and the shop agreed on for one inventory item, from a day until a day. */
export const SupplierAgreement = model
  .define("supplier_agreement", {
    id: model.id({ prefix: "supag" }).primaryKey(),
    supplier: model.belongsTo(() => Supplier, { mappedBy: "agreements" }),
    inventory_item_id: model.text(),
    supplier_sku: model.text().searchable().nullable(),
    /** Days such as `2026-12-14`, which sort as text; the last one still counts. */
    valid_from: model.text(),
    valid_until: model.text().nullable(),
    currency_code: model.text(),
    discount: model.enum([...discounts]).default("all_units"),
    price_breaks: model.json<PriceBreakDTO[]>(),
    minimum_quantity: model.bigNumber().nullable(),
    pack_multiple: model.bigNumber().nullable(),
    lead_time_days: model.number(),
    rush_lead_time_days: model.number().nullable(),
    rush_fee: model.bigNumber().nullable(),
    lateness_penalty: model.bigNumber().nullable(),
    dropship: model.boolean().default(false),
    rank: model.number().default(1),
  })
  .indexes([
    {
      name: "IDX_supplier_agreement_item",
      on: ["inventory_item_id", "valid_from"],
      where: "deleted_at IS NULL",
    },
  ])
  .checks([
    {
      name: "CK_supplier_agreement_days",
      expression: (columns) =>
        `${columns.valid_from} ~ '^\\d{4}-\\d{2}-\\d{2}$' AND (${columns.valid_until} IS NULL OR (${columns.valid_until} ~ '^\\d{4}-\\d{2}-\\d{2}$' AND ${columns.valid_until} >= ${columns.valid_from}))`,
    },
    {
      name: "CK_supplier_agreement_quantities",
      expression: (columns) => `${columns.minimum_quantity} > 0 AND ${columns.pack_multiple} > 0`,
    },
    {
      name: "CK_supplier_agreement_times",
      expression: (columns) => `${columns.lead_time_days} >= 0 AND ${columns.rush_lead_time_days} >= 0`,
    },
    {
      name: "CK_supplier_agreement_money",
      expression: (columns) => `${columns.rush_fee} >= 0 AND ${columns.lateness_penalty} >= 0`,
    },
    { name: "CK_supplier_agreement_rank", expression: (columns) => `${columns.rank} >= 1` },
  ])
