import { z } from "@medusajs/framework/zod"
import { booleanString } from "@medusajs/medusa/api/utils/common-validators/common"
import { createFindParams, createOperatorMap, createSelectParams } from "@medusajs/medusa/api/utils/validators"

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
  "created_at",
  "updated_at",
] as const

const paging = {
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).default(0),
}

export const AdminGetBackordersParams = createFindParams().extend({
  ...paging,
  order: z.enum(sortable.flatMap((field) => [field, `-${field}`] as const)).default("-created_at"),
  q: z.string().optional(),
  status: oneOrMore(z.enum(["waiting", "allocated", "fulfilled", "canceled"])).optional(),
  order_id: oneOrMore(z.string()).optional(),
  variant_id: oneOrMore(z.string()).optional(),
  inventory_item_id: oneOrMore(z.string()).optional(),
  location_id: oneOrMore(z.string()).optional(),
  customer_id: oneOrMore(z.string()).optional(),
  promised_by: createOperatorMap().optional(),
  overdue: booleanString().optional(),
})

export type AdminGetBackordersParamsType = z.infer<typeof AdminGetBackordersParams>

export const AdminGetBackorderParams = createSelectParams()

export const AdminGetBackorderEventsParams = createFindParams().extend({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  offset: paging.offset,
  order: z.enum(["sequence", "-sequence"]).default("sequence"),
})

/** Actions take no input beyond the record they are asked of. */
export const AdminBackorderAction = z.strictObject({})
