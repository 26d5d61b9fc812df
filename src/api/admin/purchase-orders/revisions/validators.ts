import { z } from "@medusajs/framework/zod"
import { isTime } from "../../list-params"

/** What one call may bring; more goes into several calls. */
const MOST = 1000

const amount = (name: string) =>
  z.custom<number>(
    (value) => typeof value === "number" && Number.isFinite(value) && value >= 0,
    `${name} must be a number and not negative`
  )

const text = (most: number) => z.string().trim().max(most)

const revision = z.strictObject({
  purchase_order_id: z.string().min(1),
  line_id: z.string().min(1),
  expected_at: z
    .string()
    .refine(isTime, "expected_at must be a day such as 2026-12-14 or a time with its zone such as 2026-12-14T10:00:00Z")
    .nullish(),
  quantity: amount("quantity").optional(),
  confirmed_quantity: amount("confirmed_quantity").optional(),
  reject: z.boolean().optional(),
  substitute: z
    .strictObject({
      sku: text(255).nullable().default(null),
      title: text(255).nullable().default(null),
      note: text(2000).nullable().default(null),
      unit_cost: amount("unit_cost").nullable().default(null),
    })
    .nullish(),
  reason: text(2000).nullish(),
})

export const AdminReviseSupplies = z.strictObject({
  revisions: z.array(revision).min(1).max(MOST),
  atomic: z.boolean().default(true),
})
export type AdminReviseSuppliesType = z.infer<typeof AdminReviseSupplies>
