import { z } from "@medusajs/framework/zod"
import { paging } from "../list-params"

const oneOrMore = z.union([z.string().min(1), z.array(z.string().min(1)).max(100)]).optional()

export const AdminGetStockPositionsParams = z.strictObject({
  ...paging({ default: 50, max: 500 }),
  inventory_item_id: oneOrMore,
  variant_id: oneOrMore,
})

export type AdminGetStockPositionsParamsType = z.infer<typeof AdminGetStockPositionsParams>
