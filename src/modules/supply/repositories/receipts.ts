import BigNumber from "bignumber.js"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { generateEntityId } from "@medusajs/framework/utils"
import type { ReceiptStatus, ReceivedQuantity } from "../domain/receipt"
import type { SupplyPair } from "./arrivals"
import { rawValue, tuples } from "./sql"

/** Goods of one receipt at one pair, as an exact decimal. */
export interface ReceivedGoods extends SupplyPair {
  receipt_id: string
  quantity: string
}

const goods = `
  SELECT receipt.id AS receipt_id, line.inventory_item_id, po.location_id, sum(brought.quantity)::text AS quantity
  FROM purchase_order_receipt receipt
  JOIN purchase_order po ON po.id = receipt.purchase_order_id
  JOIN purchase_order_receipt_line brought ON brought.receipt_id = receipt.id AND brought.deleted_at IS NULL
  JOIN purchase_order_line line ON line.id = brought.line_id
  WHERE receipt.deleted_at IS NULL`

const grouped = `
  GROUP BY receipt.id, line.inventory_item_id, po.location_id
  ORDER BY receipt.id, line.inventory_item_id`

export const selectReceiptGoods = (manager: SqlEntityManager, receiptId: string): Promise<ReceivedGoods[]> =>
  manager.execute<ReceivedGoods[]>(`${goods} AND receipt.id = ? ${grouped}`, [receiptId])

/** Goods brought to the pairs by receipts that Medusa's stock need not show yet. */
export async function selectRecordedGoods(
  manager: SqlEntityManager,
  pairs: readonly SupplyPair[]
): Promise<ReceivedGoods[]> {
  if (!pairs.length) {
    return []
  }
  return manager.execute<ReceivedGoods[]>(
    `${goods} AND receipt.status IN ('recorded', 'stocking')
       AND (line.inventory_item_id, po.location_id) IN (${tuples(pairs.length, 2)})
     ${grouped}`,
    pairs.flatMap((pair) => [pair.inventory_item_id, pair.location_id])
  )
}

export async function findReceiptByKey(
  manager: SqlEntityManager,
  orderId: string,
  key: string
): Promise<{ id: string; lines: ReceivedQuantity[] } | null> {
  const rows = await manager.execute<{ id: string; line_id: string; quantity: string }[]>(
    `SELECT receipt.id, brought.line_id, brought.quantity::text AS quantity
     FROM purchase_order_receipt receipt
     JOIN purchase_order_receipt_line brought ON brought.receipt_id = receipt.id AND brought.deleted_at IS NULL
     WHERE receipt.purchase_order_id = ? AND receipt.idempotency_key = ? AND receipt.deleted_at IS NULL`,
    [orderId, key]
  )
  const [first] = rows
  if (!first) {
    return null
  }
  return {
    id: first.id,
    lines: rows.map((row) => ({ line_id: row.line_id, quantity: new BigNumber(row.quantity) })),
  }
}

export async function insertReceipt(
  manager: SqlEntityManager,
  receipt: {
    purchase_order_id: string
    location_id: string
    idempotency_key: string | null
    actor_id: string | null
    recorded_at: Date
    lines: readonly ReceivedQuantity[]
  }
): Promise<string> {
  const id = generateEntityId(undefined, "porec")
  await manager.execute(
    `INSERT INTO purchase_order_receipt (id, purchase_order_id, location_id, idempotency_key, status, actor_id, recorded_at)
     VALUES (?, ?, ?, ?, 'recorded', ?, ?::timestamptz)`,
    [
      id,
      receipt.purchase_order_id,
      receipt.location_id,
      receipt.idempotency_key,
      receipt.actor_id,
      receipt.recorded_at.toISOString(),
    ]
  )
  await manager.execute(
    `INSERT INTO purchase_order_receipt_line (id, receipt_id, line_id, quantity, raw_quantity)
     SELECT line.id, ?, line.line_id, line.quantity::numeric, ${rawValue("line.quantity::numeric")}
     FROM (VALUES ${tuples(receipt.lines.length, 3)}) AS line (id, line_id, quantity)`,
    [
      id,
      ...receipt.lines.flatMap(({ line_id, quantity }) => [
        generateEntityId(undefined, "porecl"),
        line_id,
        quantity.toFixed(),
      ]),
    ]
  )
  return id
}

/** Deletes a receipt that is no further than recorded and returns what it had brought; nothing for any other. */
export async function deleteRecordedReceipt(manager: SqlEntityManager, id: string): Promise<ReceivedQuantity[]> {
  const held = await manager.execute<{ id: string }[]>(
    `SELECT id FROM purchase_order_receipt WHERE id = ? AND status = 'recorded' FOR UPDATE`,
    [id]
  )
  if (!held.length) {
    return []
  }
  const rows = await manager.execute<{ line_id: string; quantity: string }[]>(
    `DELETE FROM purchase_order_receipt_line WHERE receipt_id = ? RETURNING line_id, quantity::text AS quantity`,
    [id]
  )
  await manager.execute(`DELETE FROM purchase_order_receipt WHERE id = ?`, [id])
  return rows.map((row) => ({ line_id: row.line_id, quantity: new BigNumber(row.quantity) }))
}

/** Moves a receipt on and says whether there was one to move; one that is further on stays where it is. */
export async function advanceReceipt(
  manager: SqlEntityManager,
  id: string,
  from: readonly ReceiptStatus[],
  to: ReceiptStatus
): Promise<boolean> {
  const rows = await manager.execute<{ id: string }[]>(
    `UPDATE purchase_order_receipt SET status = ?, updated_at = now() WHERE id = ? AND status IN (?) RETURNING id`,
    [to, id, [...from]]
  )
  return rows.length > 0
}

export async function selectUnfinishedReceiptIds(
  manager: SqlEntityManager,
  recordedBefore: Date,
  limit: number
): Promise<string[]> {
  const rows = await manager.execute<{ id: string }[]>(
    `SELECT id FROM purchase_order_receipt
     WHERE deleted_at IS NULL AND status <> 'done' AND recorded_at <= ?::timestamptz
     ORDER BY recorded_at, id LIMIT ?`,
    [recordedBefore.toISOString(), limit]
  )
  return rows.map((row) => row.id)
}
