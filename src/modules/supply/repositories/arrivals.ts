import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { openStatuses, type PurchaseOrderStatus } from "../domain/purchase-order-status"
import { isoText, tuples } from "./sql"

export interface SupplyPair {
  inventory_item_id: string
  location_id: string
}

const open = "line.quantity - line.received_quantity - line.canceled_quantity"

// `quantity > received_quantity + canceled_quantity` is written as in the partial index, which serves it.
const openLinesOfPairs = (pairs: number): string => `
  FROM purchase_order_line line
  JOIN purchase_order po ON po.id = line.purchase_order_id AND po.deleted_at IS NULL AND po.status IN (?)
  WHERE line.deleted_at IS NULL
    AND line.quantity > line.received_quantity + line.canceled_quantity
    AND (line.inventory_item_id, po.location_id) IN (${tuples(pairs, 2)})`

const values = (pairs: readonly SupplyPair[], statuses: readonly PurchaseOrderStatus[] = openStatuses): unknown[] => [
  [...statuses],
  ...pairs.flatMap((pair) => [pair.inventory_item_id, pair.location_id]),
]

/** What is to come, the supplier's date for it, and what was made of that date if anything was. */
export interface DatedLine extends SupplyPair {
  id: string
  quantity: string
  supplier_id: string
  time_zone: string
  named_at: Date
  /** The only order line it comes for; null for the shop's stock. */
  order_line_item_id: string | null
  outlook: { likely_at: Date; promised_by: Date } | null
}

/** What is still to come at the pairs and has a date. */
export async function selectDatedLines(
  manager: SqlEntityManager,
  pairs: readonly SupplyPair[]
): Promise<DatedLine[]> {
  if (!pairs.length) {
    return []
  }
  const rows = await manager.execute<
    (Omit<DatedLine, "named_at" | "outlook"> & { named_at: string; likely_at: string | null; promised_by: string | null })[]
  >(
    `SELECT line.id, line.inventory_item_id, po.location_id, (${open})::text AS quantity, po.supplier_id,
            line.order_line_item_id,
            (SELECT time_zone FROM supplier WHERE supplier.id = po.supplier_id) AS time_zone,
            ${isoText("line.expected_at")} AS named_at,
            CASE WHEN line.outlook_of = line.expected_at THEN ${isoText("line.likely_at")} END AS likely_at,
            CASE WHEN line.outlook_of = line.expected_at THEN ${isoText("line.promised_by")} END AS promised_by
     ${openLinesOfPairs(pairs.length)} AND line.expected_at IS NOT NULL`,
    values(pairs)
  )
  return rows.map(({ likely_at, promised_by, ...row }) => ({
    ...row,
    named_at: new Date(row.named_at),
    outlook: likely_at && promised_by ? { likely_at: new Date(likely_at), promised_by: new Date(promised_by) } : null,
  }))
}

/** The sum of what is open at each pair that has something open on orders of the statuses, with a date or without. */
export async function selectOpenQuantities(
  manager: SqlEntityManager,
  pairs: readonly SupplyPair[],
  statuses: readonly PurchaseOrderStatus[] = openStatuses
): Promise<(SupplyPair & { quantity: string })[]> {
  if (!pairs.length) {
    return []
  }
  return manager.execute<(SupplyPair & { quantity: string })[]>(
    `SELECT line.inventory_item_id, po.location_id, sum(${open})::text AS quantity
     ${openLinesOfPairs(pairs.length)}
     GROUP BY line.inventory_item_id, po.location_id`,
    values(pairs, statuses)
  )
}

/** Every pair of an order that is open, or that was open within the last day. */
export async function selectLivePairs(manager: SqlEntityManager): Promise<SupplyPair[]> {
  return manager.execute<SupplyPair[]>(
    `SELECT DISTINCT line.inventory_item_id, po.location_id
     FROM purchase_order_line line
     JOIN purchase_order po ON po.id = line.purchase_order_id AND po.deleted_at IS NULL
     WHERE line.deleted_at IS NULL AND (po.status IN (?) OR po.updated_at > now() - interval '1 day')
     ORDER BY line.inventory_item_id, po.location_id`,
    [[...openStatuses]]
  )
}
