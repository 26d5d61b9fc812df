import BigNumber from "bignumber.js"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { generateEntityId } from "@medusajs/framework/utils"
import type { Line } from "../domain/line"
import type { ReceiptStatus, ReceivedQuantity } from "../domain/receipt"
import type { StandingReceipt } from "../domain/receipt-correction"
import { rawValue, tuples } from "./sql"

export interface StoredReceipt extends StandingReceipt {
  id: string
  location_id: string
  corrects_id: string | null
}

interface ReceiptRow {
  id: string
  status: ReceiptStatus
  location_id: string
  corrects_id: string | null
}

interface EffectRow {
  line_id: string
  quantity: string
  damaged: string
  over: string
  unannounced: string
}

const effects = `brought.line_id, sum(brought.quantity)::text AS quantity,
  sum(brought.damaged_quantity)::text AS damaged, sum(brought.over_quantity)::text AS over,
  sum(brought.unannounced_quantity)::text AS unannounced`

const toEffect = (row: EffectRow): ReceivedQuantity => ({
  line_id: row.line_id,
  quantity: new BigNumber(row.quantity),
  damaged: new BigNumber(row.damaged),
  over: new BigNumber(row.over),
  unannounced: new BigNumber(row.unannounced),
})

/** What a receipt did to each line, by itself. */
export async function selectReceiptLines(manager: SqlEntityManager, id: string): Promise<ReceivedQuantity[]> {
  const rows = await manager.execute<EffectRow[]>(
    `SELECT ${effects} FROM purchase_order_receipt_line brought
     WHERE brought.receipt_id = ? AND brought.deleted_at IS NULL GROUP BY brought.line_id ORDER BY brought.line_id`,
    [id]
  )
  return rows.map(toEffect)
}

async function findReceipt(
  manager: SqlEntityManager,
  where: string,
  values: readonly string[]
): Promise<StoredReceipt | null> {
  const [row] = await manager.execute<ReceiptRow[]>(
    `SELECT id, status, location_id, corrects_id FROM purchase_order_receipt WHERE deleted_at IS NULL AND ${where}`,
    [...values]
  )
  return row ? { ...row, lines: await selectReceiptLines(manager, row.id) } : null
}

export const findReceiptByKey = (manager: SqlEntityManager, orderId: string, key: string): Promise<StoredReceipt | null> =>
  findReceipt(manager, "purchase_order_id = ? AND idempotency_key = ?", [orderId, key])

/** A receipt as it stands: its lines hold what its corrections made of them. */
export async function findStandingReceipt(
  manager: SqlEntityManager,
  orderId: string,
  id: string
): Promise<StoredReceipt | null> {
  const receipt = await findReceipt(manager, "purchase_order_id = ? AND id = ?", [orderId, id])
  const rows = await manager.execute<EffectRow[]>(
    `SELECT ${effects}
     FROM purchase_order_receipt receipt
     JOIN purchase_order_receipt_line brought ON brought.receipt_id = receipt.id AND brought.deleted_at IS NULL
     WHERE receipt.deleted_at IS NULL AND (receipt.id = ? OR receipt.corrects_id = ?)
     GROUP BY brought.line_id ORDER BY brought.line_id`,
    [id, id]
  )
  const correction = await findUnfinishedCorrection(manager, id)
  const status = correction && correction.status !== "stocked" ? correction.status : receipt?.status
  return receipt && status ? { ...receipt, status, lines: rows.map(toEffect) } : null
}

/** The latest correction of a receipt that is not done yet. */
export async function findUnfinishedCorrection(
  manager: SqlEntityManager,
  receiptId: string
): Promise<{ id: string; status: ReceiptStatus } | null> {
  const [row] = await manager.execute<{ id: string; status: ReceiptStatus }[]>(
    `SELECT id, status FROM purchase_order_receipt
     WHERE corrects_id = ? AND status <> 'done' AND deleted_at IS NULL ORDER BY recorded_at DESC, id DESC LIMIT 1`,
    [receiptId]
  )
  return row ?? null
}

export interface ReceiptRecord {
  purchase_order_id: string
  location_id: string
  idempotency_key: string | null
  corrects_id: string | null
  reason: string | null
  actor_id: string | null
  recorded_at: Date
  lines: readonly ReceivedQuantity[]
}

export async function insertReceipt(manager: SqlEntityManager, receipt: ReceiptRecord): Promise<string> {
  const id = generateEntityId(undefined, "porec")
  await manager.execute(
    `INSERT INTO purchase_order_receipt
       (id, purchase_order_id, location_id, idempotency_key, corrects_id, reason, status, actor_id, recorded_at)
     VALUES (?, ?, ?, ?, ?, ?, 'recorded', ?, ?::timestamptz)`,
    [
      id,
      receipt.purchase_order_id,
      receipt.location_id,
      receipt.idempotency_key,
      receipt.corrects_id,
      receipt.reason,
      receipt.actor_id,
      receipt.recorded_at.toISOString(),
    ]
  )
  const both = (column: string): string => `line.${column}::numeric, ${rawValue(`line.${column}::numeric`)}`
  await manager.execute(
    `INSERT INTO purchase_order_receipt_line
       (id, receipt_id, line_id, quantity, raw_quantity, damaged_quantity, raw_damaged_quantity,
        over_quantity, raw_over_quantity, unannounced_quantity, raw_unannounced_quantity)
     SELECT line.id, ?, line.line_id, ${both("quantity")}, ${both("damaged")}, ${both("over")}, ${both("unannounced")}
     FROM (VALUES ${tuples(receipt.lines.length, 6)}) AS line (id, line_id, quantity, damaged, over, unannounced)`,
    [
      id,
      ...receipt.lines.flatMap((line) => [
        generateEntityId(undefined, "porecl"),
        line.line_id,
        line.quantity.toFixed(),
        line.damaged.toFixed(),
        line.over.toFixed(),
        line.unannounced.toFixed(),
      ]),
    ]
  )
  return id
}

/** Writes what goods that came in, or were taken off the books, have made of the lines. */
export async function writeTakenIn(manager: SqlEntityManager, lines: readonly Line[]): Promise<void> {
  if (!lines.length) {
    return
  }
  const set = (column: string, name: string): string =>
    `${column} = change.${name}::numeric, raw_${column} = ${rawValue(`change.${name}::numeric`)}`
  await manager.execute(
    `UPDATE purchase_order_line line
     SET ${set("quantity", "quantity")}, ${set("over_quantity", "over")}, ${set("received_quantity", "received")},
         ${set("damaged_quantity", "damaged")}, ${set("shipped_quantity", "shipped")}, updated_at = now()
     FROM (VALUES ${tuples(lines.length, 6)}) AS change (id, quantity, over, received, damaged, shipped)
     WHERE line.id = change.id`,
    lines.flatMap((line) => [
      line.id,
      line.quantity.toFixed(),
      line.over.toFixed(),
      line.received.toFixed(),
      line.damaged.toFixed(),
      line.shipped.toFixed(),
    ])
  )
}

/** The purchase order of a receipt, whatever has become of the receipt. */
export async function orderIdOfReceipt(manager: SqlEntityManager, id: string): Promise<string | null> {
  const [row] = await manager.execute<{ purchase_order_id: string }[]>(
    `SELECT purchase_order_id FROM purchase_order_receipt WHERE id = ?`,
    [id]
  )
  return row?.purchase_order_id ?? null
}

/** Deletes a receipt that is no further than recorded and returns what it did to the lines; nothing for any other. */
export async function deleteRecordedReceipt(manager: SqlEntityManager, id: string): Promise<ReceivedQuantity[]> {
  const held = await manager.execute<{ id: string }[]>(
    `SELECT id FROM purchase_order_receipt WHERE id = ? AND status = 'recorded' FOR UPDATE`,
    [id]
  )
  if (!held.length) {
    return []
  }
  const lines = await selectReceiptLines(manager, id)
  await manager.execute(`DELETE FROM purchase_order_receipt_line WHERE receipt_id = ?`, [id])
  await manager.execute(`DELETE FROM purchase_order_receipt WHERE id = ?`, [id])
  return lines
}

/** Moves a receipt on; false where it is in none of the given statuses (any more). */
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
