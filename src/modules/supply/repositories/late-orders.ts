import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { isoText } from "./sql"

/** A purchase order of which something has not come by the day it was expected. */
export interface LateOrder {
  id: string
  display_id: number
  supplier_name: string
  /** The first such day; ISO 8601. */
  expected_at: string
}

/** Those that are latest first, and how many there are in all. */
export async function lateOrders(manager: SqlEntityManager, today: Date, limit: number): Promise<{ count: number; first: LateOrder[] }> {
  const rows = await manager.execute<(LateOrder & { total: number })[]>(
    `SELECT po.id, po.display_id, supplier.name AS supplier_name, ${isoText("min(line.expected_at)")} AS expected_at,
            (count(*) OVER ())::integer AS total
     FROM purchase_order_line line
     JOIN purchase_order po ON po.id = line.purchase_order_id AND po.deleted_at IS NULL
     JOIN supplier ON supplier.id = po.supplier_id
     WHERE line.deleted_at IS NULL AND line.quantity > line.received_quantity + line.canceled_quantity
       AND line.expected_at < ?::timestamptz AND po.status NOT IN ('draft', 'received', 'closed', 'canceled')
     GROUP BY po.id, po.display_id, supplier.name
     ORDER BY min(line.expected_at), po.id LIMIT ?`,
    [today.toISOString(), limit]
  )
  return { count: rows[0]?.total ?? 0, first: rows.map(({ total: _, ...order }) => order) }
}
