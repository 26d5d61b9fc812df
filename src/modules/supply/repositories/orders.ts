import BigNumber from "bignumber.js"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { Line } from "../domain/line"
import type { OrderHead, PurchaseOrderStatus } from "../domain/purchase-order-status"
import { isoText, rawValue, tuples } from "./sql"

export interface LockedOrder extends OrderHead {
  id: string
  location_id: string
  confirmed_at: Date | null
  /** How much more than ordered its supplier may bring, in percent of a line. */
  over_delivery_percent: BigNumber
}

export interface LockedLine extends Line {
  inventory_item_id: string
}

interface OrderRow extends OrderHead {
  id: string
  location_id: string
  confirmed_at: string | null
  over_delivery_percent: string
}

interface LineRow {
  id: string
  inventory_item_id: string
  quantity: string
  confirmed: string | null
  shipped: string
  received: string
  damaged: string
  over: string
  canceled: string
  expected_at: string | null
  first_confirmed_at: string | null
}

const instant = (value: string | null): Date | null => (value === null ? null : new Date(value))

/** Everything that changes an order takes its row first, so that two calls on one order follow each other. */
export async function lockOrder(manager: SqlEntityManager, id: string): Promise<LockedOrder | null> {
  const rows = await manager.execute<OrderRow[]>(
    `SELECT po.id, po.display_id, po.status, po.location_id, ${isoText("po.confirmed_at")} AS confirmed_at,
            supplier.over_delivery_percent::text AS over_delivery_percent
     FROM purchase_order po JOIN supplier ON supplier.id = po.supplier_id
     WHERE po.id = ? AND po.deleted_at IS NULL FOR UPDATE OF po`,
    [id]
  )
  return rows.map((row) => ({
    ...row,
    confirmed_at: instant(row.confirmed_at),
    over_delivery_percent: new BigNumber(row.over_delivery_percent),
  }))[0] ?? null
}

export async function lockLines(manager: SqlEntityManager, orderId: string): Promise<LockedLine[]> {
  const rows = await manager.execute<LineRow[]>(
    `SELECT id, inventory_item_id, quantity::text AS quantity, confirmed_quantity::text AS confirmed,
            shipped_quantity::text AS shipped, received_quantity::text AS received,
            damaged_quantity::text AS damaged, over_quantity::text AS over, canceled_quantity::text AS canceled,
            ${isoText("expected_at")} AS expected_at, ${isoText("first_confirmed_at")} AS first_confirmed_at
     FROM purchase_order_line WHERE purchase_order_id = ? AND deleted_at IS NULL ORDER BY id FOR UPDATE`,
    [orderId]
  )
  return rows.map((row) => ({
    id: row.id,
    inventory_item_id: row.inventory_item_id,
    quantity: new BigNumber(row.quantity),
    confirmed: row.confirmed === null ? null : new BigNumber(row.confirmed),
    shipped: new BigNumber(row.shipped),
    received: new BigNumber(row.received),
    damaged: new BigNumber(row.damaged),
    over: new BigNumber(row.over),
    canceled: new BigNumber(row.canceled),
    expected_at: instant(row.expected_at),
    first_confirmed_at: instant(row.first_confirmed_at),
  }))
}

export async function setStatus(manager: SqlEntityManager, id: string, status: PurchaseOrderStatus): Promise<void> {
  await manager.execute(`UPDATE purchase_order SET status = ?, updated_at = now() WHERE id = ?`, [status, id])
}

/** Adds exact amounts (negative ones take back) to one quantity of several lines in one statement. */
export async function addToLines(
  manager: SqlEntityManager,
  column: "received_quantity" | "canceled_quantity",
  amounts: readonly { line_id: string; quantity: BigNumber }[]
): Promise<void> {
  if (!amounts.length) {
    return
  }
  const sum = `line.${column} + change.quantity::numeric`
  await manager.execute(
    `UPDATE purchase_order_line line
     SET ${column} = ${sum}, raw_${column} = ${rawValue(sum)}, updated_at = now()
     FROM (VALUES ${tuples(amounts.length, 2)}) AS change (id, quantity)
     WHERE line.id = change.id`,
    amounts.flatMap(({ line_id, quantity }) => [line_id, quantity.toFixed()])
  )
}

/** Keeps the date a line had when its order was confirmed; returns the lines that had none yet. */
export async function keepFirstConfirmedDates(manager: SqlEntityManager, orderId: string): Promise<string[]> {
  const rows = await manager.execute<{ id: string }[]>(
    `UPDATE purchase_order_line SET first_confirmed_at = expected_at, updated_at = now()
     WHERE purchase_order_id = ? AND first_confirmed_at IS NULL AND expected_at IS NOT NULL AND deleted_at IS NULL
     RETURNING id`,
    [orderId]
  )
  return rows.map((row) => row.id)
}

export async function forgetFirstConfirmedDates(manager: SqlEntityManager, lineIds: readonly string[]): Promise<void> {
  if (lineIds.length) {
    await manager.execute(`UPDATE purchase_order_line SET first_confirmed_at = NULL WHERE id IN (?)`, [lineIds])
  }
}

export async function writeLine(
  manager: SqlEntityManager,
  line: Pick<Line, "id" | "quantity" | "over" | "expected_at" | "first_confirmed_at">
): Promise<void> {
  await manager.execute(
    `UPDATE purchase_order_line
     SET quantity = ?::numeric, raw_quantity = ${rawValue("?::numeric")},
         over_quantity = ?::numeric, raw_over_quantity = ${rawValue("?::numeric")}, expected_at = ?::timestamptz,
         first_confirmed_at = ?::timestamptz, updated_at = now()
     WHERE id = ?`,
    [
      line.quantity.toFixed(),
      line.quantity.toFixed(),
      line.over.toFixed(),
      line.over.toFixed(),
      line.expected_at?.toISOString() ?? null,
      line.first_confirmed_at?.toISOString() ?? null,
      line.id,
    ]
  )
}
