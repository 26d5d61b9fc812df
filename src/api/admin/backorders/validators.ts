import { z } from "@medusajs/framework/zod"
import { booleanString } from "@medusajs/medusa/api/utils/common-validators/common"
import { createFindParams, createSelectParams } from "@medusajs/medusa/api/utils/validators"
import { duties } from "../../../modules/backorder/domain/clock/next-duty"
import { jurisdictions } from "../../../modules/backorder/domain/clock/rules"
import type { AdminOfferBackorder as AdminOfferBackorderBody } from "../../../types"
import { paging, sorting, times } from "../list-params"

const oneOrMore = <T extends z.ZodType>(value: T) => z.union([value, z.array(value)])

const sortable = [
  "display_id",
  "order_display_id",
  "email",
  "title",
  "sku",
  "status",
  "waiting_quantity",
  "allocated_quantity",
  "promised_by",
  "next_duty_at",
  "created_at",
  "updated_at",
] as const

export const AdminGetBackordersParams = createFindParams().extend({
  ...paging({ default: 20, max: 100 }),
  order: sorting(sortable).default("-created_at"),
  q: z.string().optional(),
  status: oneOrMore(z.enum(["waiting", "allocated", "fulfilled", "canceled"])).optional(),
  order_id: oneOrMore(z.string()).optional(),
  variant_id: oneOrMore(z.string()).optional(),
  inventory_item_id: oneOrMore(z.string()).optional(),
  location_id: oneOrMore(z.string()).optional(),
  customer_id: oneOrMore(z.string()).optional(),
  promised_by: times,
  overdue: booleanString().optional(),
  jurisdiction: oneOrMore(z.enum(jurisdictions)).optional(),
  next_duty: oneOrMore(z.enum(duties)).optional(),
  next_duty_at: times,
})

export type AdminGetBackordersParamsType = z.infer<typeof AdminGetBackordersParams>

export const AdminGetBackorderParams = createSelectParams()

export const AdminGetBackorderEventsParams = createFindParams().extend({
  ...paging({ default: 50, max: 200 }),
  order: z.enum(["sequence", "-sequence"]).default("sequence"),
  verify: booleanString().optional(),
})

export type AdminGetBackorderEventsParamsType = z.infer<typeof AdminGetBackorderEventsParams>

export const AdminReplanParams = z.strictObject({ dry_run: booleanString().optional() })

export type AdminReplanParamsType = z.infer<typeof AdminReplanParams>

const MAX_PRIORITY = 2_147_483_647

export const AdminPrioritizeBackorder = z.strictObject({
  /** Higher is served first; left out, it becomes higher than that of everybody who waits for the item. */
  priority: z.number().int().min(-MAX_PRIORITY).max(MAX_PRIORITY).optional(),
})

export type AdminPrioritizeBackorderType = z.infer<typeof AdminPrioritizeBackorder>

export const AdminSplitBackorder = z.strictObject({
  location_id: z.string().min(1),
  /** Units of the order line. */
  quantity: z.number().positive("A quantity above 0 is needed: the units of the order line to be moved"),
})

export type AdminSplitBackorderType = z.infer<typeof AdminSplitBackorder>

export const AdminOfferBackorder = z.strictObject({
  /** What the customer may have instead; null takes back what was named before, which otherwise stays on offer. */
  substitute: z
    .strictObject({
      variant_id: z.string().min(1),
      /** For one, with tax. */
      unit_price: z.number().min(0).optional(),
    })
    .nullable()
    .optional(),
}) satisfies z.ZodType<AdminOfferBackorderBody>

export type AdminOfferBackorderType = z.infer<typeof AdminOfferBackorder>

/** Actions take no input beyond the record they are asked of. */
export const AdminBackorderAction = z.strictObject({})
