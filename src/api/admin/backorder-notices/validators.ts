import { z } from "@medusajs/framework/zod"
import { createFindParams, createSelectParams } from "@medusajs/medusa/api/utils/validators"

/** One value or several; always an array, so that the complaint about a wrong one names what is allowed. */
const oneOrMore = <T extends z.ZodType>(value: T) =>
  z.preprocess((given) => (given === undefined || Array.isArray(given) ? given : [given]), z.array(value).optional())

const sortable = ["due_at", "sent_at", "created_at", "attempts", "status", "type", "to", "subject"] as const
const order = z.enum(sortable.flatMap((field) => [field, `-${field}`] as const))

const type = z.enum(["order_taken", "promise_changed", "overdue", "decision_confirmed", "shipped"])
const status = z.enum(["pending", "sent", "failed", "canceled"])

export const AdminGetBackorderNoticesParams = createFindParams().extend({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).default(0),
  order: order.default("-due_at"),
  q: z.string().optional(),
  type: oneOrMore(type),
  status: oneOrMore(status),
  order_id: oneOrMore(z.string()),
})

export const AdminGetBackorderNoticeParams = createSelectParams()

export const AdminResendBackorderNotice = z.strictObject({})
