/**
 * How long deliveries took, counted by days in the database: a supplier's history is as many rows as it has different
 * durations, however many lines are behind them.
 *
 * Days are those of the supplier's time zone; a date kept as midnight UTC is the day it names. What has not come in
 * whole is open up to today, or up to the day its order was closed or canceled.
 */
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { openStatuses } from "../domain/purchase-order-status"

/** From the day of ordering, or from the first day the supplier confirmed; always to the day the last goods came. */
export type Duration = "lead_time" | "lateness"

export interface DurationCount {
  /** Null counts the suppliers that were not asked for, all together. */
  supplier_id: string | null
  days: number
  ended: boolean
  lines: number
}

export interface Period {
  /** Orders are counted by when they were sent; `to` itself is no longer counted. */
  from: Date
  to: Date
}

export const dayWhereSupplierIs = (column: string): string =>
  `(${column} AT TIME ZONE
    CASE WHEN ${column} = date_trunc('day', ${column}, 'UTC') THEN 'UTC' ELSE supplier.time_zone END)::date`

export const sentAt = "coalesce(po.sent_at, po.confirmed_at, po.created_at)"

const isWhole =
  "(line.received_quantity > 0 AND line.quantity <= line.received_quantity + line.canceled_quantity)"

const began: Readonly<Record<Duration, string>> = { lead_time: sentAt, lateness: "line.first_confirmed_at" }

/** A correction counts on the day of the receipt it corrects. */
export const receiptsOfLine = `
  SELECT brought.quantity, coalesce(corrected.recorded_at, receipt.recorded_at) AS recorded_at
  FROM purchase_order_receipt_line brought
  JOIN purchase_order_receipt receipt ON receipt.id = brought.receipt_id AND receipt.deleted_at IS NULL
  LEFT JOIN purchase_order_receipt corrected ON corrected.id = receipt.corrects_id
  WHERE brought.line_id = line.id AND brought.deleted_at IS NULL`

/** How many of the latest orders are looked at: of each supplier asked for, and of all suppliers together. */
export interface Latest {
  own: number
  all: number
}

const chosenOrders = `
  SELECT id FROM (
    SELECT po.id, po.supplier_id, row_number() OVER (ORDER BY ${sentAt} DESC) AS place,
           row_number() OVER (PARTITION BY po.supplier_id ORDER BY ${sentAt} DESC) AS own_place
    FROM purchase_order po
    WHERE po.deleted_at IS NULL AND po.status <> 'draft'
      AND ${sentAt} >= ?::timestamptz AND ${sentAt} < ?::timestamptz
  ) AS placed
  WHERE ?::int IS NULL OR place <= ?::int OR (supplier_id IN (?) AND own_place <= ?::int)`

export async function selectDurations(
  manager: SqlEntityManager,
  duration: Duration,
  supplierIds: readonly string[],
  { from, to }: Period,
  now: Date,
  latest: Latest | null = null
): Promise<DurationCount[]> {
  const [own, all] = [latest?.own ?? null, latest?.all ?? null]
  return manager.execute<DurationCount[]>(
    `WITH chosen AS MATERIALIZED (${chosenOrders}),
     came AS MATERIALIZED (
       SELECT brought.line_id, max(coalesce(corrected.recorded_at, receipt.recorded_at)) AS last_at
       FROM chosen
       JOIN purchase_order_receipt receipt ON receipt.purchase_order_id = chosen.id AND receipt.deleted_at IS NULL
       JOIN purchase_order_receipt_line brought ON brought.receipt_id = receipt.id AND brought.deleted_at IS NULL
       LEFT JOIN purchase_order_receipt corrected ON corrected.id = receipt.corrects_id
       WHERE brought.quantity > 0
       GROUP BY brought.line_id
     )
     SELECT supplier_id, (ended_on - began_on) AS days, ended, count(*)::int AS lines
     FROM (
       SELECT CASE WHEN po.supplier_id IN (?) THEN po.supplier_id END AS supplier_id,
              ${dayWhereSupplierIs(began[duration])} AS began_on,
              ${isWhole} AS ended,
              CASE WHEN ${isWhole} THEN ${dayWhereSupplierIs("came.last_at")}
                   WHEN po.status IN (?) THEN (?::timestamptz AT TIME ZONE supplier.time_zone)::date
                   ELSE ${dayWhereSupplierIs("coalesce(po.closed_at, po.updated_at)")} END AS ended_on
       FROM chosen
       JOIN purchase_order po ON po.id = chosen.id
       JOIN supplier ON supplier.id = po.supplier_id
       JOIN purchase_order_line line ON line.purchase_order_id = po.id AND line.deleted_at IS NULL
       LEFT JOIN came ON came.line_id = line.id
       WHERE ${began[duration]} IS NOT NULL
     ) AS observed
     WHERE ended_on IS NOT NULL
     GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    [
      from.toISOString(),
      to.toISOString(),
      all,
      all,
      [...supplierIds],
      own,
      [...supplierIds],
      [...openStatuses],
      now.toISOString(),
    ]
  )
}

/** Those of the suppliers with so many lines that came in whole after a date was confirmed for them. */
export async function selectProvenSuppliers(
  manager: SqlEntityManager,
  supplierIds: readonly string[],
  { from, to }: Period,
  atLeast: number
): Promise<string[]> {
  const rows = await manager.execute<{ supplier_id: string }[]>(
    `SELECT po.supplier_id
     FROM purchase_order po
     JOIN purchase_order_line line ON line.purchase_order_id = po.id AND line.deleted_at IS NULL
     WHERE po.supplier_id IN (?) AND po.deleted_at IS NULL AND po.status <> 'draft'
       AND ${sentAt} >= ?::timestamptz AND ${sentAt} < ?::timestamptz
       AND line.first_confirmed_at IS NOT NULL AND ${isWhole}
     GROUP BY po.supplier_id HAVING count(*) >= ?`,
    [[...supplierIds], from.toISOString(), to.toISOString(), atLeast]
  )
  return rows.map((row) => row.supplier_id)
}
