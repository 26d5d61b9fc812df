import { model } from "@medusajs/framework/utils"

/** A merchant's own words for one kind of mail in one language. */
export const BackorderNoticeWording = model
  .define("backorder_notice_wording", {
    id: model.id({ prefix: "bonwd" }).primaryKey(),
    /** Neither is checked by the database, so that a further mail or language needs no migration. */
    type: model.text(),
    language: model.text(),
    subject: model.text().nullable(),
    opening: model.text().nullable(),
    closing: model.text().nullable(),
    /** When a mail first could not carry these words and went out in the plugin's; null since they were last changed. */
    fell_back_at: model.dateTime().nullable(),
    fallback_reason: model.text().nullable(),
  })
  .indexes([{ on: ["type", "language"], unique: true }])
