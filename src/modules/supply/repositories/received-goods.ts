import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { SupplyPair } from "./arrivals"
import { tuples } from "./sql"

/** Goods of one receipt at one pair, as an exact decimal; negative where a correction takes them off again. */
export interface ReceivedGoods extends SupplyPair {
  receipt_id: string
  quantity: string
}

/** Goods on their way into the stock, and the only order line they came for; null for the shop's stock. */
export interface RecordedGoods extends ReceivedGoods {
  order_line_item_id: string | null
}

const columns = "receipt.id AS receipt_id, line.inventory_item_id, receipt.location_id, sum(brought.quantity)::text AS quantity"

const goods = `
  FROM purchase_order_receipt receipt
  JOIN purchase_order_receipt_line brought ON brought.receipt_id = receipt.id AND brought.deleted_at IS NULL
  JOIN purchase_order_line line ON line.id = brought.line_id
  WHERE receipt.deleted_at IS NULL`

const grouped = `
  GROUP BY receipt.id, line.inventory_item_id, receipt.location_id`

export const selectReceiptGoods = (manager: SqlEntityManager, receiptId: string): Promise<ReceivedGoods[]> =>
  manager.execute<ReceivedGoods[]>(
    `SELECT ${columns} ${goods} AND receipt.id = ? ${grouped} HAVING sum(brought.quantity) <> 0
     ORDER BY receipt.id, line.inventory_item_id`,
    [receiptId]
  )

/**
 * Goods brought to the pairs by receipts that Medusa's stock need not show yet. What a correction takes off counts
 * only once the stock shows it: until then nobody knows whether it can leave. One that books goods of an item off one
 * line and onto another brings the difference, and that for nobody in particular.
 */
export async function selectRecordedGoods(
  manager: SqlEntityManager,
  pairs: readonly SupplyPair[]
): Promise<RecordedGoods[]> {
  if (!pairs.length) {
    return []
  }
  return manager.execute<RecordedGoods[]>(
    `SELECT receipt_id, inventory_item_id, location_id, sum(quantity)::text AS quantity, order_line_item_id
     FROM (
       SELECT receipt.id AS receipt_id, line.inventory_item_id, receipt.location_id, brought.quantity,
              CASE WHEN min(brought.quantity) OVER (PARTITION BY receipt.id, line.inventory_item_id) >= 0
                   THEN line.order_line_item_id END AS order_line_item_id
       ${goods} AND receipt.status IN ('recorded', 'stocking')
         AND (line.inventory_item_id, receipt.location_id) IN (${tuples(pairs.length, 2)})
     ) part
     GROUP BY receipt_id, inventory_item_id, location_id, order_line_item_id HAVING sum(quantity) > 0
     ORDER BY receipt_id, inventory_item_id, order_line_item_id`,
    pairs.flatMap((pair) => [pair.inventory_item_id, pair.location_id])
  )
}

/** Every pair whose figures a receipt moves: where its goods came to, and where they were ordered for. */
export const selectReceiptPairs = (manager: SqlEntityManager, receiptId: string): Promise<SupplyPair[]> =>
  manager.execute<SupplyPair[]>(
    `SELECT DISTINCT line.inventory_item_id, place.location_id
     FROM purchase_order_receipt receipt
     JOIN purchase_order po ON po.id = receipt.purchase_order_id
     JOIN purchase_order_receipt_line brought ON brought.receipt_id = receipt.id AND brought.deleted_at IS NULL
     JOIN purchase_order_line line ON line.id = brought.line_id
     CROSS JOIN LATERAL (VALUES (receipt.location_id), (po.location_id)) AS place (location_id)
     WHERE receipt.id = ? AND receipt.deleted_at IS NULL
     ORDER BY line.inventory_item_id, place.location_id`,
    [receiptId]
  )
