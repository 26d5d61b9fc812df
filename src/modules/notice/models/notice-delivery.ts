import { model } from "@medusajs/framework/utils"

/** What the mail provider reported of a notice after it took it; each report once. */
export const BackorderNoticeDelivery = model
  .define("backorder_notice_delivery", {
    id: model.id({ prefix: "bodlv" }).primaryKey(),
    notice_id: model.text(),
    /** The provider's own id of the report. */
    event_key: model.text().unique(),
    delivery: model.enum(["delivered", "bounced", "dropped", "spam"]),
    at: model.dateTime(),
    reason: model.text().nullable(),
  })
  .indexes([{ on: ["notice_id"] }])
