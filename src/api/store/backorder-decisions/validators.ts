import { z } from "@medusajs/framework/zod"
import type { StoreDecideBackorders as Body, StoreDecideOrderBackorders as OrderBody } from "../../../types"

const answer = {
  decision: z.enum(["wait", "ship_available", "substitute", "cancel"]),
  backorder_ids: z.array(z.string().min(1)).min(1).optional(),
}

export const StoreDecideBackorders = z.strictObject(answer) satisfies z.ZodType<Body>

/** Who is signed in has no link that names the promise. */
export const StoreDecideOrderBackorders = z.strictObject({
  ...answer,
  promise_version: z.int().min(0),
}) satisfies z.ZodType<OrderBody>

export type StoreDecideOrderBackordersType = z.infer<typeof StoreDecideOrderBackorders>

export type StoreDecideBackordersType = z.infer<typeof StoreDecideBackorders>
