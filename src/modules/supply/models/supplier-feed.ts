import { model } from "@medusajs/framework/utils"
import type { SupplierFeedColumns, SupplierFeedRefusalDTO } from "../../../types"

/** Where a supplier's dates stand in another system's database, how far they were read, and how the last reading went. */
export const SupplierFeed = model
  .define("supplier_feed", {
    id: model.id({ prefix: "supfeed" }).primaryKey(),
    supplier_id: model.text(),
    /** The data source's name among the plugin's `feeds`; address and credentials stay there. */
    source: model.text(),
    /** Table or view, with its schema where it needs one: `erp.open_lines`. */
    table_name: model.text(),
    columns: model.json<SupplierFeedColumns>(),
    /** The zone in which the database writes times that name none. */
    time_zone: model.text().default("UTC"),
    statement_timeout_ms: model.number().default(10_000),
    interval_seconds: model.number().default(300),
    active: model.boolean().default(true),
    /** The cursor's value of the last row read, in the database's own words; its key beside it, for rows of one instant. */
    cursor_value: model.text().nullable(),
    cursor_key: model.text().nullable(),
    next_run_at: model.dateTime().nullable(),
    lease_until: model.dateTime().nullable(),
    last_run_at: model.dateTime().nullable(),
    last_success_at: model.dateTime().nullable(),
    /** What the last run said when it failed, never with an address or a credential in it. */
    last_error: model.text().nullable(),
    failures: model.number().default(0),
    /** Rows of the last run that were read, that said something new, and that were refused. */
    last_read: model.number().default(0),
    last_changed: model.number().default(0),
    last_refused: model.number().default(0),
    /** The first refused rows of the last run, each with its reason. */
    last_refusals: model.json<SupplierFeedRefusalDTO[]>().default([]),
  })
  .indexes([
    { name: "IDX_supplier_feed_supplier", on: ["supplier_id"], unique: true, where: "deleted_at IS NULL" },
    { name: "IDX_supplier_feed_due", on: ["next_run_at", "id"], where: "deleted_at IS NULL AND active" },
  ])
