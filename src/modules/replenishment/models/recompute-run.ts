import { model } from "@medusajs/framework/utils"

/** One pass over pairs that somebody can watch, that can be interrupted, and that goes on where it was. */
export const RecomputeRun = model
  .define("recompute_run", {
    id: model.id({ prefix: "rrun" }).primaryKey(),
    /** `changed` takes the stale pairs, `all` every one. */
    scope: model.enum(["changed", "all"]),
    status: model.enum(["waiting", "running", "done", "failed"]).default("waiting"),
    pairs: model.number().default(0),
    done: model.number().default(0),
    /** The last pair that is done; empty at the beginning. */
    after_item_id: model.text().default(""),
    after_location_id: model.text().default(""),
    requested_by: model.text().nullable(),
    error: model.text().nullable(),
    lease_until: model.dateTime().nullable(),
    finished_at: model.dateTime().nullable(),
  })
  .indexes([
    { name: "IDX_recompute_run_open", on: ["created_at"], where: "deleted_at IS NULL AND status IN ('waiting', 'running')" },
  ])
