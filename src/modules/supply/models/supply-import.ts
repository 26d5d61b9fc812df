import { model } from "@medusajs/framework/utils"
import { importKinds, importStatuses } from "../domain/csv/import-status"
import { SupplyImportLine } from "./supply-import-line"

/** A file of purchase orders or dates, and how far it has come; one record per content, however often it is sent. */
export const SupplyImport = model
  .define("supply_import", {
    id: model.id({ prefix: "supimp" }).primaryKey(),
    kind: model.enum([...importKinds]),
    atomic: model.boolean().default(false),
    file_name: model.text().nullable(),
    /** SHA-256 of the file. */
    digest: model.text(),
    separator: model.text().nullable(),
    ignored_columns: model.json<string[]>().default([]),
    status: model.enum([...importStatuses]).default("reading"),
    lines_read: model.number().default(0),
    lines_applied: model.number().default(0),
    lines_refused: model.number().default(0),
    /** What is wrong with the whole file, or why the last attempt stopped. */
    error: model.text().nullable(),
    attempts: model.number().default(0),
    lease_until: model.dateTime().nullable(),
    actor_id: model.text().nullable(),
    finished_at: model.dateTime().nullable(),
    lines: model.hasMany(() => SupplyImportLine, { mappedBy: "import" }),
  })
  .cascades({ delete: ["lines"] })
  .indexes([
    { name: "IDX_supply_import_digest", on: ["kind", "digest"], unique: true, where: "deleted_at IS NULL" },
    {
      name: "IDX_supply_import_unfinished",
      on: ["created_at", "id"],
      where: "deleted_at IS NULL AND status NOT IN ('done', 'failed')",
    },
  ])
