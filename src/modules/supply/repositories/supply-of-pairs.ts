import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { openStatuses } from "../domain/purchase-order-status"
import type { SupplyPair } from "./arrivals"
import { isoText } from "./sql"

/** What is open on one purchase order for a pair and one date, or written on a draft of one. */
export interface SupplyOfPair extends SupplyPair {
  purchase_order_id: string
  display_id: number
  supplier_id: string
  is_draft: boolean
  /** ISO 8601; null where nobody has named a date. */
  expected_at: string | null
  ordered_at: string
  /** Exact. */
  quantity: string
}

/** Everything that is ordered for the pairs or is to be, orders and drafts, by date; undated lines come last. */
export const selectSupplyOfPairs = (manager: SqlEntityManager, pairs: readonly SupplyPair[]): Promise<SupplyOfPair[]> =>
  manager.execute<SupplyOfPair[]>(
    `SELECT line.inventory_item_id, po.location_id, po.id AS purchase_order_id, po.display_id, po.supplier_id,
            po.status = 'draft' AS is_draft, ${isoText("line.expected_at")} AS expected_at,
            ${isoText("po.created_at")} AS ordered_at,
            sum(line.quantity - line.received_quantity - line.canceled_quantity)::text AS quantity
     FROM jsonb_to_recordset(?::jsonb) AS pair (inventory_item_id text, location_id text)
     JOIN purchase_order_line line ON line.inventory_item_id = pair.inventory_item_id AND line.deleted_at IS NULL
       AND line.quantity > line.received_quantity + line.canceled_quantity
     JOIN purchase_order po ON po.id = line.purchase_order_id AND po.location_id = pair.location_id
       AND po.deleted_at IS NULL AND po.status IN (?)
     GROUP BY line.inventory_item_id, po.id, line.expected_at
     ORDER BY line.expected_at NULLS LAST, po.id`,
    [JSON.stringify(pairs.map(({ inventory_item_id, location_id }) => ({ inventory_item_id, location_id }))), ["draft", ...openStatuses]]
  )

/** The pairs that lines of purchase orders stand at; orders and lines may be named. */
export const selectPairsOfOrders = (
  manager: SqlEntityManager,
  named: { orderIds: readonly string[]; lineIds: readonly string[] }
): Promise<SupplyPair[]> =>
  manager.execute<SupplyPair[]>(
    `SELECT DISTINCT line.inventory_item_id, po.location_id
     FROM purchase_order_line line JOIN purchase_order po ON po.id = line.purchase_order_id
     WHERE po.id IN (SELECT jsonb_array_elements_text(?::jsonb)) OR line.id IN (SELECT jsonb_array_elements_text(?::jsonb))
     ORDER BY line.inventory_item_id, po.location_id`,
    [JSON.stringify(named.orderIds), JSON.stringify(named.lineIds)]
  )
