import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { ExportedLine } from "../domain/csv/export"
import { isoText } from "./sql"

export interface ExportFilters {
  id?: string[]
  status?: string[]
  supplier_id?: string[]
  location_id?: string[]
  inventory_item_id?: string[]
  /** Only lines of which something is still to come. */
  open?: boolean
}

/** A line still with the ids of what other modules name. */
export interface ExportRow extends Omit<ExportedLine, "location" | "sku"> {
  location_id: string
  inventory_item_id: string
}

const columns = {
  id: "po.id",
  status: "po.status",
  supplier_id: "po.supplier_id",
  location_id: "po.location_id",
  inventory_item_id: "line.inventory_item_id",
} as const

/** Lines by order and id, after the one given: what is added or removed meanwhile moves no other line. */
export async function selectExportPage(
  manager: SqlEntityManager,
  filters: ExportFilters,
  after: { order: number; line_id: string } | null,
  limit: number
): Promise<ExportRow[]> {
  const wanted = (["id", "status", "supplier_id", "location_id", "inventory_item_id"] as const).flatMap((key) => {
    const values = filters[key]
    return values ? [{ sql: `AND ${columns[key]} IN (SELECT jsonb_array_elements_text(?::jsonb))`, value: JSON.stringify(values) }] : []
  })
  const open = filters.open ? "AND line.quantity > line.received_quantity + line.canceled_quantity AND po.status NOT IN ('closed', 'canceled')" : ""
  return manager.execute<ExportRow[]>(
    `SELECT po.display_id AS "order", coalesce(po.reference, 'PO-' || po.display_id) AS reference, supplier.name AS supplier,
            po.location_id, line.inventory_item_id, line.supplier_sku, line.id AS line_id, po.status,
            trim_scale(line.quantity)::text AS quantity, trim_scale(line.received_quantity)::text AS received_quantity,
            trim_scale(line.canceled_quantity)::text AS canceled_quantity, trim_scale(line.unit_cost)::text AS unit_cost,
            po.currency_code AS currency, ${isoText("line.expected_at")} AS expected_at
     FROM purchase_order po
     JOIN supplier ON supplier.id = po.supplier_id
     JOIN purchase_order_line line ON line.purchase_order_id = po.id AND line.deleted_at IS NULL
     WHERE po.deleted_at IS NULL AND (po.display_id, line.id) > (?, ?) ${wanted.map(({ sql }) => sql).join(" ")} ${open}
     ORDER BY po.display_id, line.id LIMIT ?`,
    [after?.order ?? 0, after?.line_id ?? "", ...wanted.map(({ value }) => value), limit]
  )
}
