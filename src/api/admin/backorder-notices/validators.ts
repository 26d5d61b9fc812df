import { z } from "@medusajs/framework/zod"
import { createFindParams, createSelectParams } from "@medusajs/medusa/api/utils/validators"
import type { NoticeDelivery, NoticeStatus, NoticeType } from "../../../types"
import { times } from "../list-params"

const oneOrMore = (value: z.ZodType<string>) =>
  z.preprocess((given) => (given === undefined || Array.isArray(given) ? given : [given]), z.array(value).optional())

/** Not an enum: inside a list, Medusa words a wrong enum value as "is required". */
const oneOf = (field: string, allowed: readonly string[]) =>
  oneOrMore(z.string().refine((value) => allowed.includes(value), `"${field}" must be one of: ${allowed.join(", ")}`))

const sortable = ["due_at", "sent_at", "created_at", "attempts", "status", "type", "to", "subject"] as const
const order = z.enum(sortable.flatMap((field) => [field, `-${field}`] as const))

const types: NoticeType[] = [
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
  "withdrawal_received",
  "merchant_digest",
  "supplier_order",
  "supplier_changed",
  "supplier_reminder",
  "supplier_forecast",
]
const statuses: NoticeStatus[] = ["pending", "sent", "failed", "canceled"]
const deliveries: (NoticeDelivery | "none")[] = ["delivered", "bounced", "dropped", "spam", "none"]

export const AdminGetBackorderNoticesParams = createFindParams().extend({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).default(0),
  order: order.default("-due_at"),
  q: z.string().optional(),
  type: oneOf("type", types),
  status: oneOf("status", statuses),
  order_id: oneOrMore(z.string()),
  purchase_order_id: oneOrMore(z.string()),
  delivery: oneOf("delivery", deliveries),
  language: oneOrMore(z.string()),
  due_at: times,
  sent_at: times,
})

export type AdminGetBackorderNoticesParamsType = z.infer<typeof AdminGetBackorderNoticesParams>

export const AdminGetBackorderNoticeParams = createSelectParams()

export const AdminResendBackorderNotice = z.strictObject({})
