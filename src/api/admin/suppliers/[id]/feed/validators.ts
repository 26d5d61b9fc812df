import { z } from "@medusajs/framework/zod"

const column = z.string().min(1).max(128)

const isZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone.length > 0
  } catch {
    return false
  }
}

const columns = z
  .strictObject({
    order: column,
    line_id: column.optional(),
    sku: column.optional(),
    supplier_sku: column.optional(),
    expected_at: column,
    quantity: column.optional(),
    cursor: column,
    key: column,
  })
  .refine(
    ({ line_id, sku, supplier_sku }) => line_id !== undefined || sku !== undefined || supplier_sku !== undefined,
    "columns must name line_id, sku or supplier_sku"
  )

const fields = {
  source: z.string().min(1),
  table_name: z
    .string()
    .refine((name) => name.length <= 255 && name.split(".").every((part) => part !== ""), "table_name must be a table or view such as erp.open_lines"),
  columns,
  time_zone: z.string().refine(isZone, "time_zone must be a zone such as Europe/Berlin").optional(),
  statement_timeout_ms: z.number().int().min(100).max(120_000).optional(),
  interval_seconds: z.number().int().min(15).max(86_400).optional(),
  active: z.boolean().optional(),
}

export const AdminSetSupplierFeed = z.strictObject({ ...fields, from_start: z.boolean().optional() })
export type AdminSetSupplierFeedType = z.infer<typeof AdminSetSupplierFeed>

export const AdminTestSupplierFeed = z.strictObject(fields).partial()
export type AdminTestSupplierFeedType = z.infer<typeof AdminTestSupplierFeed>

export const AdminRunSupplierFeed = z.strictObject({})
