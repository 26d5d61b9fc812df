import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { NoticeProps } from "../../types/notice"

const decimal = z.string().regex(/^-?\d+(\.\d+)?$/, "must be a decimal number as text")
const date = z.string().refine((value) => !Number.isNaN(Date.parse(value)), "must be a date")
const currency = z.string().regex(/^[a-z]{3}$/i, "must be a currency code of three letters")

const silence = z.discriminatedUnion("means", [
  z.object({ means: z.enum(["agrees", "changes_nothing"]) }),
  z.object({ means: z.literal("cancels"), after: date }),
])

const line = z.object({
  line_item_id: z.string().optional(),
  title: z.string(),
  quantity: decimal,
  available_quantity: decimal,
  waiting_quantity: decimal,
  promised_by: date.nullable(),
  previous_promised_by: date.nullable(),
  delays_before: z.int().min(0).optional(),
  newly_waiting: z.boolean().optional(),
  ready_quantity: decimal.optional(),
  substitute: z
    .object({ title: z.string(), quantity: decimal, unit_amount: decimal, amount: decimal, currency_code: currency })
    .optional(),
})

const frame = {
  shop_name: z.string(),
  order_display_id: z.string(),
  customer_name: z.string().nullable(),
  lines: z.array(line),
}

const dateNews = { ...frame, decision_url: z.string().nullable(), charged: z.boolean(), silence }

const cancellation = {
  ...frame,
  refunded: z.object({ amount: decimal, currency_code: currency }).nullable(),
  released: z.boolean(),
  refund_by: date.optional(),
  remaining: z.array(line).optional(),
}

const parcelNews = {
  ...frame,
  tracking: z.array(z.object({ number: z.string(), url: z.string().nullable() })),
  charged: z.boolean().optional(),
  withdrawal_url: z.string().optional(),
}

const supplierFrame = { shop_name: z.string(), contact_name: z.string().nullable() }

const purchaseOrderFrame = {
  ...supplierFrame,
  purchase_order_display_id: z.string(),
  reference: z.string().nullable(),
  currency_code: currency,
  lines: z.array(
    z.object({
      title: z.string(),
      sku: z.string().nullable(),
      quantity: decimal,
      previous_quantity: decimal.nullable(),
      unit_cost: decimal,
      expected_at: date.nullable(),
    })
  ),
  deliver_to: z.array(z.string()),
  supplier_url: z.string(),
  slip_url: z.string().optional(),
}

const forecastFigures = { firm: decimal, on_order: decimal, median: decimal.nullable(), high: decimal.nullable() }

const part = <Shape extends z.ZodRawShape>(one: Shape) =>
  z.object({ count: z.int().min(0), first: z.array(z.object({ ...one, about: z.string(), url: z.string() })) })

const propsSchema: z.ZodType<NoticeProps> = z.discriminatedUnion("type", [
  z.object({ ...frame, type: z.literal("order_taken"), charged: z.boolean(), withdrawal_url: z.string().optional() }),
  z.object({ ...dateNews, type: z.literal("date_known") }),
  z.object({ ...dateNews, type: z.literal("promise_changed") }),
  z.object({ ...frame, type: z.literal("overdue"), decision_url: z.string(), charged: z.boolean() }),
  z.object({ ...frame, type: z.literal("last_chance"), decision_url: z.string(), charged: z.boolean(), after: date }),
  z.object({ ...frame, type: z.literal("choice_offered"), decision_url: z.string(), charged: z.boolean() }),
  z.object({
    ...cancellation,
    type: z.literal("decision_confirmed"),
    decision: z.enum(["wait", "ship_available", "substitute", "cancel"]),
    by: z.enum(["customer", "merchant", "clock"]),
  }),
  z.object({ ...cancellation, type: z.literal("goods_canceled"), by: z.enum(["merchant", "clock"]) }),
  z.object({ ...parcelNews, type: z.literal("partly_shipped") }),
  z.object({
    ...frame,
    type: z.literal("payment_requested"),
    due: z.object({ amount: decimal, currency_code: z.string() }),
    payment_url: z.string(),
    goods_wait: z.boolean(),
  }),
  z.object({ ...parcelNews, type: z.literal("shipped") }),
  z.object({ ...frame, type: z.literal("follow_up"), shipped_at: date }),
  z.object({
    ...frame,
    type: z.literal("withdrawal_received"),
    declared_at: date,
    time_zone: z.string(),
    name: z.string(),
    email: z.string(),
    refund_by: date,
    return_by: date,
  }),
  z.object({
    ...purchaseOrderFrame,
    type: z.literal("supplier_order"),
    rush: z.boolean(),
    note: z.string().nullable(),
    replaces_link: z.boolean().optional(),
  }),
  z.object({
    ...purchaseOrderFrame,
    type: z.literal("supplier_changed"),
    change: z.enum(["changed", "canceled"]),
    reason: z.string().nullable(),
  }),
  z.object({ ...purchaseOrderFrame, type: z.literal("supplier_reminder"), about: z.enum(["unconfirmed", "overdue"]) }),
  z.object({
    ...supplierFrame,
    type: z.literal("supplier_forecast"),
    articles: z.array(
      z.object({
        title: z.string(),
        sku: z.string().nullable(),
        history_weeks: z.number().nullable(),
        weeks: z.array(z.object({ starts_on: date, ...forecastFigures })),
        total: z.object(forecastFigures),
      })
    ),
    further_articles: z.number(),
    forecast_url: z.string(),
  }),
  z.object({
    type: z.literal("merchant_digest"),
    shop_name: z.string(),
    contact_name: z.string().nullable(),
    day: date,
    duties_until: date,
    duties: part({
      duty: z.enum(["ship", "tell_no_date", "tell_delay", "last_chance", "tell_overdue", "cancel", "refund"]),
      day: date,
    }),
    notices: part({}),
    charges: part({}),
    supplier_dates: part({ supplier: z.string(), day: date }),
  }),
])

/** What a stored notice is told with; a notice that cannot be read can never be sent. */
export function readProps(id: string, stored: unknown): NoticeProps {
  const parsed = propsSchema.safeParse(stored)
  if (parsed.success) {
    return parsed.data
  }
  const complaints = parsed.error.issues.map((issue) => `"${issue.path.join(".")}" ${issue.message}`)
  throw new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `Notice ${id} cannot be written from what is stored: ${complaints.join("; ")}.`
  )
}
