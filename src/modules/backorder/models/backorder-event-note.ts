import { model } from "@medusajs/framework/utils"

/** What somebody typed, or a person's address, that an entry of the ledger tells of. The entry itself holds its digest. */
export const BackorderEventNote = model
  .define("backorder_event_note", {
    id: model.id({ prefix: "boevn" }).primaryKey(),
    event_id: model.text(),
    order_id: model.text(),
    /** The entry's data has the digest under this name with `_digest` behind it. */
    field: model.text(),
    /** Null once it was erased, and with it the salt, so that nobody can try out what it was. */
    text: model.text().nullable(),
    salt: model.text().nullable(),
  })
  .indexes([{ on: ["event_id", "field"], unique: true }, { on: ["order_id"] }])
