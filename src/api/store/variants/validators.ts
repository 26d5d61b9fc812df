import { z } from "@medusajs/framework/zod"

/** Kept as text, so that no decimal is rounded before it is counted. */
export const StoreGetVariantAvailabilityParams = z.strictObject({
  quantity: z
    .string()
    .refine(
      (quantity) => /^\d{1,12}(\.\d{1,12})?$/.test(quantity) && Number(quantity) > 0,
      "The quantity must be a number greater than 0, such as 3 or 2.5."
    )
    .default("1"),
  region_id: z.string().min(1).optional(),
  cart_id: z.string().min(1).optional(),
})

export type StoreGetVariantAvailabilityParamsType = z.infer<typeof StoreGetVariantAvailabilityParams>
