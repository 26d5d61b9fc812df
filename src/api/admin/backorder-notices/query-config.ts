/** What a notice is told with is left out: it holds the reader's signed link. */
const fields = [
  "id",
  "type",
  "order_id",
  "purchase_order_id",
  "to",
  "language",
  "status",
  "subject",
  "promise_version",
  "due_at",
  "sent_at",
  "attempts",
  "last_error",
  "delivery",
  "delivery_at",
  "delivery_reason",
  "created_at",
  "about_display_id",
]

export const retrieveNoticeQueryConfig = { defaults: fields, allowed: fields, isList: false }

export const listNoticesQueryConfig = { defaults: fields, allowed: fields, isList: true, defaultLimit: 20 }
