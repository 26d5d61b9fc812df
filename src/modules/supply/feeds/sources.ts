import { z } from "@medusajs/framework/zod"

export const feedSourceTypes = ["postgres", "mysql", "mariadb", "mssql", "oracle", "sap"] as const

/** A database of another system: where it is and as whom it is read. Stays in the plugin's options and in memory. */
const feedSource = z
  .strictObject({
    type: z.enum(feedSourceTypes),
    url: z.string().min(1).optional(),
    host: z.string().min(1).optional(),
    port: z.number().int().min(1).max(65_535).optional(),
    username: z.string().optional(),
    password: z.string().optional(),
    database: z.string().min(1).optional(),
    /** As the driver takes it: true, or certificates. */
    ssl: z.union([z.boolean(), z.record(z.string(), z.unknown())]).optional(),
  })
  .refine((source) => (source.url === undefined) !== (source.host === undefined), "needs either url or host")

export type FeedSource = z.infer<typeof feedSource>

export const feedSources = z.record(
  z.string().regex(/^[a-z][a-z0-9_-]{0,62}$/, "must be a name of small letters, digits, - and _"),
  feedSource
)

export type FeedSources = z.infer<typeof feedSources>
