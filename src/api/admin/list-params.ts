import { z } from "@medusajs/framework/zod"

/** Parameters of lists that Medusa would pass on to the database as they come. */

export const paging = (limits: { default: number; max: number }) => ({
  limit: z.coerce.number().int().min(1).max(limits.max).default(limits.default),
  offset: z.coerce.number().int().min(0).default(0),
})

/** One of the fields, or one with a minus before it for the other way round. */
export const sorting = <const Field extends string>(fields: readonly Field[]) =>
  z.enum(fields.flatMap((field) => [field, `-${field}`] as const))

/** A day, or a time with its zone. */
export const isTime = (text: string): boolean =>
  z.iso.date().safeParse(text).success || z.iso.datetime({ offset: true }).safeParse(text).success

const time = z.string().refine(isTime, "must be a day such as 2026-12-14 or a time such as 2026-12-14T10:00:00Z")

/** A time, several, or bounds such as `$gte`. */
export const times = z
  .union([
    time,
    z.array(time),
    z.strictObject({
      $eq: time.optional(),
      $ne: time.optional(),
      $in: z.array(time).optional(),
      $nin: z.array(time).optional(),
      $gt: time.optional(),
      $gte: time.optional(),
      $lt: time.optional(),
      $lte: time.optional(),
    }),
  ])
  .optional()
