import { z } from "@medusajs/framework/zod"

export const StoreGetBackorderProductsParams = z.strictObject({
  q: z.string().trim().max(200).optional(),
  region_id: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
})

export type StoreGetBackorderProductsParamsType = z.infer<typeof StoreGetBackorderProductsParams>
