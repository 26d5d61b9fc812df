import { model } from "@medusajs/framework/utils"
import { importLineStatuses } from "../domain/csv/import-status"
import { SupplyImport } from "./supply-import"

export const SupplyImportLine = model
  .define("supply_import_line", {
    id: model.id({ prefix: "supiml" }).primaryKey(),
    import: model.belongsTo(() => SupplyImport, { mappedBy: "lines" }),
    /** Where the line begins in the file, counted from 1. */
    line: model.number(),
    /** The first line of the same purchase order: lines of one order are applied together. */
    group_line: model.number(),
    /** What makes lines one order: their reference. Null where each line stands for itself. */
    group_key: model.text().nullable(),
    /** The cells as the file has them, by the name of their column. */
    cells: model.json<Record<string, string>>(),
    /** What the cells stand for, once it was looked up. */
    resolved: model.json().nullable(),
    status: model.enum([...importLineStatuses]).default("pending"),
    reason: model.text().nullable(),
    purchase_order_id: model.text().nullable(),
  })
  .indexes([
    { name: "IDX_supply_import_line_line", on: ["import_id", "line"], unique: true, where: "deleted_at IS NULL" },
    { name: "IDX_supply_import_line_status", on: ["import_id", "status", "group_line", "line"], where: "deleted_at IS NULL" },
  ])
