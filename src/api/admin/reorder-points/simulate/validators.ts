import { z } from "@medusajs/framework/zod"

const LONGEST_DAYS = 730
const MOST_VALUES = 5000
const INT32 = 2 ** 31

const quantity = z.number().min(-1e9).max(1e9)
const rate = z.number().min(0).max(1e12)

const policy = z
  .strictObject({
    review_days: z.int().min(1).max(LONGEST_DAYS),
    reorder_point: quantity,
    order_quantity: quantity.gt(0).optional(),
    order_up_to: quantity.optional(),
    minimum_quantity: quantity.min(0).optional(),
    pack_multiple: quantity.min(0).optional(),
  })
  .refine(({ order_quantity, order_up_to }) => (order_quantity === undefined) !== (order_up_to === undefined), {
    message: "needs either order_quantity or order_up_to",
  })

const distribution = (value: z.ZodNumber) =>
  z.strictObject({
    values: z.array(value).min(1).max(MOST_VALUES),
    probabilities: z.array(z.number().min(0).max(1)).min(1).max(MOST_VALUES),
  })

export const AdminSimulateReorderPoint = z.strictObject({
  inventory_item_id: z.string(),
  location_id: z.string(),
  today: policy.optional(),
  proposed: policy.optional(),
  demand: z
    .union([distribution(z.number().min(0).max(1e9)), z.strictObject({ mean: rate, variance: z.number().min(0).max(1e18) })])
    .optional(),
  lead_time: z
    .union([
      distribution(z.int().min(0).max(LONGEST_DAYS)),
      z.strictObject({ mean: z.number().min(0).max(LONGEST_DAYS / 2), sd: z.number().min(0).max(LONGEST_DAYS / 12) }),
    ])
    .optional(),
  costs: z
    .strictObject({
      holding_per_unit_day: rate,
      waiting_per_unit_day: rate,
      cancellation_per_waiting_unit: rate,
      per_order: rate,
    })
    .partial()
    .optional(),
  runs: z.int().min(100).max(20_000).optional(),
  seed: z.int().min(-INT32).max(INT32 - 1).optional(),
})

export type AdminSimulateReorderPointType = z.infer<typeof AdminSimulateReorderPoint>
