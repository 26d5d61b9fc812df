import { model } from "@medusajs/framework/utils"

/** The outbox: one row is one message to one person about one thing. */
export const BackorderNotice = model
  .define("backorder_notice", {
    id: model.id({ prefix: "bonot" }).primaryKey(),
    /** What the notice is about; a second one with the same key is not taken in. */
    dedupe_key: model.text().unique(),
    type: model.enum([
      "order_taken",
      "date_known",
      "promise_changed",
      "overdue",
      "last_chance",
      "choice_offered",
      "decision_confirmed",
      "goods_canceled",
      "partly_shipped",
      "payment_requested",
      "shipped",
      "follow_up",
      "merchant_digest",
      "withdrawal_received",
      "supplier_order",
      "supplier_changed",
      "supplier_reminder",
      "supplier_forecast",
    ]),
    order_id: model.text().searchable().nullable(),
    purchase_order_id: model.text().searchable().nullable(),
    /** Where the order was placed; null where no order is told of. A provider may choose the sender by it. */
    sales_channel_id: model.text().nullable(),
    to: model.text().searchable(),
    /** Not checked by the database, so that a further language is one more file of words. */
    language: model.text(),
    status: model.enum(["pending", "sent", "failed", "canceled"]).default("pending"),
    subject: model.text().searchable(),
    props: model.json(),
    promise_version: model.number(),
    /** The run of the engine whose news it tells; null for what a supplier is told. */
    run_id: model.text().nullable(),
    /** The shop's time at which it was written; the outbox's own times are the machine's. */
    written_at: model.dateTime().nullable(),
    due_at: model.dateTime(),
    /** Until then one sender has it; after that the sender is taken to be dead. */
    lease_until: model.dateTime().nullable(),
    retry_at: model.dateTime().nullable(),
    /** Zone of the reader whose quiet hours it keeps, IANA; null where it keeps none. */
    quiet_zone: model.text().nullable(),
    /** The last day for telling it, a midnight in UTC: it is not put off beyond that. */
    tell_by: model.dateTime().nullable(),
    attempts: model.number().default(0),
    /** Under which Medusa's Notification Module knows the attempt begun last. */
    attempt_key: model.text().nullable(),
    sent_at: model.dateTime().nullable(),
    /** It was sent or given up, and the event that says so has not been handed to the bus yet. */
    to_announce: model.boolean().default(false),
    last_error: model.text().nullable(),
    external_id: model.text().nullable(),
    /** When the provider took it over, as it says itself; null where it has not said so. */
    accepted_at: model.dateTime().nullable(),
    /** What the provider reported of it last; null while it has said nothing. */
    delivery: model.enum(["delivered", "bounced", "dropped", "spam"]).nullable(),
    delivery_at: model.dateTime().nullable(),
    delivery_reason: model.text().nullable(),
  })
  .indexes([
    { name: "IDX_backorder_notice_due", on: ["due_at", "id"], where: "status = 'pending' AND deleted_at IS NULL" },
    { on: ["order_id"] },
    { name: "IDX_backorder_notice_to_announce", on: ["id"], where: "to_announce" },
    { name: "IDX_backorder_notice_shipped", on: ["written_at"], where: "type = 'shipped' AND deleted_at IS NULL" },
    { on: ["purchase_order_id"], where: "purchase_order_id IS NOT NULL AND deleted_at IS NULL" },
  ])
