import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { PairKey } from "../domain/stock-state"
import { columns, toRecord, toRow, type BackorderColumns, type RecordToStore, type StoredRecord } from "./backorder-row"
import { rowsOf } from "./sql"

/** Records of the items, at any location, that still want stock or still hold some. */
export async function openRecordsOfItems(manager: SqlEntityManager, itemIds: string[]): Promise<StoredRecord[]> {
  const rows = await rowsOf<BackorderColumns>(
    manager,
    `SELECT ${columns} FROM backorder b
      WHERE b.inventory_item_id = ANY(?::text[]) AND b.deleted_at IS NULL
        AND (b.waiting_quantity > 0 OR b.allocated_quantity > 0)`,
    [itemIds]
  )
  return rows.map(toRecord)
}

/** Records on the pairs that still want stock or still hold some. */
export async function openRecords(manager: SqlEntityManager, pairs: readonly PairKey[]): Promise<StoredRecord[]> {
  const rows = await rowsOf<BackorderColumns>(
    manager,
    `SELECT ${columns} FROM backorder b
       JOIN jsonb_to_recordset(?::jsonb) AS p(item text, location text)
         ON b.inventory_item_id = p.item AND b.location_id = p.location
      WHERE b.deleted_at IS NULL AND (b.waiting_quantity > 0 OR b.allocated_quantity > 0)`,
    [JSON.stringify(pairs.map((pair) => ({ item: pair.inventoryItemId, location: pair.locationId })))]
  )
  return rows.map(toRecord)
}

/** Items of which a line waits or holds stock. */
export async function openItems(manager: SqlEntityManager): Promise<string[]> {
  const rows = await rowsOf<{ inventory_item_id: string }>(
    manager,
    `SELECT DISTINCT inventory_item_id FROM backorder
      WHERE deleted_at IS NULL AND (waiting_quantity > 0 OR allocated_quantity > 0) ORDER BY 1`
  )
  return rows.map((row) => row.inventory_item_id)
}

/** Orders of which a line waits or holds stock, by id. */
export async function openOrders(manager: SqlEntityManager, after: string, limit: number): Promise<string[]> {
  const rows = await rowsOf<{ order_id: string }>(
    manager,
    `SELECT DISTINCT order_id FROM backorder
      WHERE deleted_at IS NULL AND order_id > ? AND (waiting_quantity > 0 OR allocated_quantity > 0)
      ORDER BY order_id LIMIT ?`,
    [after, limit]
  )
  return rows.map((row) => row.order_id)
}

/** Records of order lines, closed ones too: what was given up of a line stays given up. */
export async function recordsOfLines(manager: SqlEntityManager, lineIds: string[]): Promise<StoredRecord[]> {
  const rows = await rowsOf<BackorderColumns>(
    manager,
    `SELECT ${columns} FROM backorder b WHERE b.deleted_at IS NULL AND b.line_item_id = ANY(?::text[])`,
    [lineIds]
  )
  return rows.map(toRecord)
}

export async function recordsOfOrders(manager: SqlEntityManager, orderIds: string[]): Promise<StoredRecord[]> {
  const rows = await rowsOf<BackorderColumns>(
    manager,
    `SELECT ${columns} FROM backorder b WHERE b.deleted_at IS NULL AND b.order_id = ANY(?::text[])`,
    [orderIds]
  )
  return rows.map(toRecord)
}

/** The number the next promise of each order gets. */
export async function nextPromiseVersions(
  manager: SqlEntityManager,
  orderIds: string[]
): Promise<ReadonlyMap<string, number>> {
  const rows = await rowsOf<{ order_id: string; next: number }>(
    manager,
    `SELECT order_id, max(promise_version) + 1 AS next FROM backorder WHERE order_id = ANY(?::text[]) GROUP BY order_id`,
    [orderIds]
  )
  return new Map(rows.map((row) => [row.order_id, row.next]))
}

/** Writes new and changed records in one statement. */
export async function storeRecords(manager: SqlEntityManager, records: readonly RecordToStore[], now: Date): Promise<void> {
  await rowsOf(
    manager,
    `INSERT INTO backorder AS b (
       id, status, order_id, order_display_id, ordered_at, customer_id, email, line_item_id, title, sku, variant_id,
       inventory_item_id, location_id, required_quantity, ordered_quantity, waiting_quantity, allocated_quantity,
       fulfilled_quantity, canceled_quantity, raw_required_quantity, raw_ordered_quantity, raw_waiting_quantity,
       raw_allocated_quantity, raw_fulfilled_quantity, raw_canceled_quantity, expected_at, promised_by,
       first_promised_by, promise_version, promise_basis, priority, weight, shipping, minimum_batch, raw_minimum_batch,
       release_pending, reason, closed_at, created_at, updated_at)
     SELECT id, status, order_id, order_display_id, ordered_at, customer_id, email, line_item_id, title, sku, variant_id,
       inventory_item_id, location_id, required_quantity, ordered_quantity, waiting_quantity, allocated_quantity,
       fulfilled_quantity, canceled_quantity, raw_required_quantity, raw_ordered_quantity, raw_waiting_quantity,
       raw_allocated_quantity, raw_fulfilled_quantity, raw_canceled_quantity, expected_at, promised_by,
       first_promised_by, promise_version, promise_basis, priority, weight, shipping, minimum_batch, raw_minimum_batch,
       release_pending, reason, closed_at, changed_at, changed_at
     FROM jsonb_to_recordset(?::jsonb) AS r(
       id text, status text, order_id text, order_display_id integer, ordered_at timestamptz, customer_id text,
       email text, line_item_id text, title text, sku text, variant_id text, inventory_item_id text, location_id text,
       required_quantity numeric, ordered_quantity numeric, waiting_quantity numeric, allocated_quantity numeric,
       fulfilled_quantity numeric, canceled_quantity numeric, raw_required_quantity jsonb, raw_ordered_quantity jsonb,
       raw_waiting_quantity jsonb, raw_allocated_quantity jsonb, raw_fulfilled_quantity jsonb,
       raw_canceled_quantity jsonb, expected_at timestamptz, promised_by timestamptz, first_promised_by timestamptz,
       promise_version integer, promise_basis text, priority integer, weight integer, shipping text,
       minimum_batch numeric, raw_minimum_batch jsonb, release_pending boolean, reason text, closed_at timestamptz,
       changed_at timestamptz)
     ON CONFLICT (id) DO UPDATE SET
       status = excluded.status, location_id = excluded.location_id,
       required_quantity = excluded.required_quantity, raw_required_quantity = excluded.raw_required_quantity,
       ordered_quantity = excluded.ordered_quantity, raw_ordered_quantity = excluded.raw_ordered_quantity,
       waiting_quantity = excluded.waiting_quantity, raw_waiting_quantity = excluded.raw_waiting_quantity,
       allocated_quantity = excluded.allocated_quantity, raw_allocated_quantity = excluded.raw_allocated_quantity,
       fulfilled_quantity = excluded.fulfilled_quantity, raw_fulfilled_quantity = excluded.raw_fulfilled_quantity,
       canceled_quantity = excluded.canceled_quantity, raw_canceled_quantity = excluded.raw_canceled_quantity,
       expected_at = excluded.expected_at, promised_by = excluded.promised_by,
       first_promised_by = excluded.first_promised_by, promise_version = excluded.promise_version,
       promise_basis = excluded.promise_basis,
       priority = excluded.priority, weight = excluded.weight, shipping = excluded.shipping,
       minimum_batch = excluded.minimum_batch, raw_minimum_batch = excluded.raw_minimum_batch, release_pending = excluded.release_pending, reason = excluded.reason,
       charge_due_at = CASE WHEN excluded.fulfilled_quantity > b.fulfilled_quantity
         THEN date_trunc('milliseconds', clock_timestamp()) ELSE b.charge_due_at END,
       closed_at = CASE WHEN excluded.closed_at IS NULL THEN NULL ELSE coalesce(b.closed_at, excluded.closed_at) END,
       updated_at = excluded.updated_at`,
    [JSON.stringify(records.map((record) => toRow(record, now)))]
  )
}
