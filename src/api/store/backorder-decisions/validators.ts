import { z } from "@medusajs/framework/zod"
import type { StoreDecideBackorders as Body } from "../../../types"

export const StoreDecideBackorders = z.strictObject({
  decision: z.enum(["wait", "ship_available", "substitute", "cancel"]),
  backorder_ids: z.array(z.string().min(1)).min(1).optional(),
}) satisfies z.ZodType<Body>

export type StoreDecideBackordersType = z.infer<typeof StoreDecideBackorders>
