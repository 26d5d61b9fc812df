import { z } from "@medusajs/framework/zod"
import type { StoreWithdraw as Body } from "../../../types"

const units = z.number().min(0).default(0)

const oneLine = z
  .string()
  .max(200)
  .transform((text) => text.replace(/\s+/g, " ").trim())
  .pipe(z.string().min(1))

export const StoreWithdraw = z.strictObject({
  confirmed: z.literal(true),
  number: z.int().min(1),
  name: oneLine,
  email: z.email().max(200),
  lines: z
    .array(z.strictObject({ line_item_id: z.string().min(1), unshipped_quantity: units, shipped_quantity: units }))
    .min(1)
    .refine((lines) => new Set(lines.map((line) => line.line_item_id)).size === lines.length, "must name each line once")
    .optional(),
}) satisfies z.ZodType<Body>

export type StoreWithdrawType = z.infer<typeof StoreWithdraw>
