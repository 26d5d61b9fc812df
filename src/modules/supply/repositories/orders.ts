import BigNumber from "bignumber.js"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { Line } from "../domain/line"
import type { OrderHead, PurchaseOrderStatus } from "../domain/purchase-order-status"
import type { Substitute } from "../domain/substitute"
import { isoText, rawValue, tuples } from "./sql"

export interface LockedOrder extends OrderHead {
  id: string
  location_id: string
  confirmed_at: Date | null
  /** How much more than ordered its supplier may bring, in percent of a line. */
  over_delivery_percent: BigNumber
}

export interface LockedLine extends Line {
  purchase_order_id: string
  inventory_item_id: string
  /** The customer's line that a dropshipped one serves. */
  order_line_item_id: string | null
}

interface OrderRow extends OrderHead {
  id: string
  location_id: string
  confirmed_at: string | null
  over_delivery_percent: string
}

interface LineRow {
  id: string
  purchase_order_id: string
  inventory_item_id: string
  order_line_item_id: string | null
  quantity: string
  confirmed: string | null
  shipped: string
  received: string
  damaged: string
  over: string
  canceled: string
  expected_at: string | null
  first_confirmed_at: string | null
  substitute: Substitute | null
}

const instant = (value: string | null): Date | null => (value === null ? null : new Date(value))

/**
 * Everything that changes orders takes their rows first, sorted, so that two calls on one order follow each other and
 * no two calls wait for one another.
 */
export async function lockOrders(manager: SqlEntityManager, ids: readonly string[]): Promise<LockedOrder[]> {
  const rows = await manager.execute<OrderRow[]>(
    `SELECT po.id, po.display_id, po.status, po.location_id, ${isoText("po.confirmed_at")} AS confirmed_at,
            supplier.over_delivery_percent::text AS over_delivery_percent
     FROM purchase_order po JOIN supplier ON supplier.id = po.supplier_id
     WHERE po.id IN (SELECT jsonb_array_elements_text(?::jsonb)) AND po.deleted_at IS NULL
     ORDER BY po.id FOR UPDATE OF po`,
    [JSON.stringify(ids)]
  )
  return rows.map((row) => ({
    ...row,
    confirmed_at: instant(row.confirmed_at),
    over_delivery_percent: new BigNumber(row.over_delivery_percent),
  }))
}

export async function lockOrder(manager: SqlEntityManager, id: string): Promise<LockedOrder | null> {
  const [order] = await lockOrders(manager, [id])
  return order ?? null
}

export async function lockLines(manager: SqlEntityManager, orderIds: readonly string[]): Promise<LockedLine[]> {
  const rows = await manager.execute<LineRow[]>(
    `SELECT id, purchase_order_id, inventory_item_id, order_line_item_id, quantity::text AS quantity, confirmed_quantity::text AS confirmed,
            shipped_quantity::text AS shipped, received_quantity::text AS received,
            damaged_quantity::text AS damaged, over_quantity::text AS over, canceled_quantity::text AS canceled,
            ${isoText("expected_at")} AS expected_at, ${isoText("first_confirmed_at")} AS first_confirmed_at,
            proposed_substitute AS substitute
     FROM purchase_order_line
     WHERE purchase_order_id IN (SELECT jsonb_array_elements_text(?::jsonb)) AND deleted_at IS NULL
     ORDER BY id FOR UPDATE`,
    [JSON.stringify(orderIds)]
  )
  return rows.map((row) => ({
    id: row.id,
    purchase_order_id: row.purchase_order_id,
    inventory_item_id: row.inventory_item_id,
    order_line_item_id: row.order_line_item_id,
    quantity: new BigNumber(row.quantity),
    confirmed: row.confirmed === null ? null : new BigNumber(row.confirmed),
    shipped: new BigNumber(row.shipped),
    received: new BigNumber(row.received),
    damaged: new BigNumber(row.damaged),
    over: new BigNumber(row.over),
    canceled: new BigNumber(row.canceled),
    expected_at: instant(row.expected_at),
    first_confirmed_at: instant(row.first_confirmed_at),
    substitute: row.substitute,
  }))
}

export async function setStatus(manager: SqlEntityManager, id: string, status: PurchaseOrderStatus): Promise<void> {
  await manager.execute(`UPDATE purchase_order SET status = ?, updated_at = now() WHERE id = ?`, [status, id])
}

/** Notes when an order was sent, confirmed or put aside; null takes that back. */
export async function stamp(
  manager: SqlEntityManager,
  id: string,
  column: "sent_at" | "confirmed_at" | "closed_at",
  at: Date | null
): Promise<void> {
  await manager.execute(`UPDATE purchase_order SET ${column} = ?::timestamptz WHERE id = ?`, [
    at?.toISOString() ?? null,
    id,
  ])
}

/** Makes all links to an order void that were made before; answers the version of those made from now on. */
export async function raiseLinkVersion(manager: SqlEntityManager, id: string): Promise<number> {
  const [{ version }] = await manager.execute<{ version: number }[]>(
    `UPDATE purchase_order SET supplier_token_version = supplier_token_version + 1, updated_at = now()
     WHERE id = ? RETURNING supplier_token_version AS version`,
    [id]
  )
  return version
}

/** Takes back a raise, unless another came after it. */
export async function lowerLinkVersion(manager: SqlEntityManager, id: string, from: number): Promise<void> {
  await manager.execute(
    `UPDATE purchase_order SET supplier_token_version = ? WHERE id = ? AND supplier_token_version = ?`,
    [from - 1, id, from]
  )
}

/** Something new is known of the order: whoever watches over silent suppliers looks at it again, from the start. */
export async function makeDue(manager: SqlEntityManager, id: string, now: Date): Promise<void> {
  await manager.execute(`UPDATE purchase_order SET next_check_at = ?::timestamptz, reminders = 0 WHERE id = ?`, [
    now.toISOString(),
    id,
  ])
}

/** Adds exact amounts (negative ones take back) to one quantity of several lines in one statement. */
export async function addToLines(
  manager: SqlEntityManager,
  column: "shipped_quantity" | "received_quantity" | "canceled_quantity",
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

/** Takes lines of which the supplier said no quantity as confirmed with what is ordered; returns those lines. */
export async function confirmAsOrdered(manager: SqlEntityManager, orderId: string): Promise<string[]> {
  const ordered = "quantity - canceled_quantity"
  const rows = await manager.execute<{ id: string }[]>(
    `UPDATE purchase_order_line
     SET confirmed_quantity = ${ordered}, raw_confirmed_quantity = ${rawValue(ordered)}, updated_at = now()
     WHERE purchase_order_id = ? AND confirmed_quantity IS NULL AND deleted_at IS NULL
     RETURNING id`,
    [orderId]
  )
  return rows.map((row) => row.id)
}

export async function forgetConfirmed(manager: SqlEntityManager, lineIds: readonly string[]): Promise<void> {
  if (lineIds.length) {
    await manager.execute(
      `UPDATE purchase_order_line SET confirmed_quantity = NULL, raw_confirmed_quantity = NULL WHERE id IN (?)`,
      [lineIds]
    )
  }
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
