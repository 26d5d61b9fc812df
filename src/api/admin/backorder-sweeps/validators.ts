import { z } from "@medusajs/framework/zod"

export const AdminSweepBackorders = z.strictObject({
  now: z.iso.datetime({ offset: true, message: "must be a date and time such as 2026-12-14T08:00:00Z" }).optional(),
})

export type AdminSweepBackordersType = z.infer<typeof AdminSweepBackorders>
