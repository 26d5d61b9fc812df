/** What a supplier's deliveries add up to, each figure by one statement over the orders sent in a period. */
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { dayWhereSupplierIs, receiptsOfLine, sentAt, type Period } from "./lead-times"

export interface OrderCounts {
  orders: number
  lines: number
}

export interface Punctuality {
  /** Lines with a confirmed date that has passed, or whose goods came in whole. */
  due: number
  not_due_yet: number
  /** Lines no date was ever confirmed for. */
  never_confirmed: number
  on_time_in_full: number
  /** Something came in time, but not all. */
  on_time_in_part: number
}

export interface Amounts {
  lines: number
  /** Units ordered on lines that are due. */
  ordered: string
  /** Of these, units that came, in time or not. */
  received: string
  /** Units that came in a state that cannot be sold, on any line. */
  damaged: string
  /** All units that came on any line, damaged or not. */
  brought: string
}

/** What was taken beyond the order was never asked for. */
const ordered = "(line.quantity - line.over_quantity)"

const linesOfPeriod = `
  FROM purchase_order po
  JOIN supplier ON supplier.id = po.supplier_id
  JOIN purchase_order_line line ON line.purchase_order_id = po.id AND line.deleted_at IS NULL
  WHERE po.supplier_id = ? AND po.deleted_at IS NULL AND po.status NOT IN ('draft', 'canceled')
    AND ${sentAt} >= ?::timestamptz AND ${sentAt} < ?::timestamptz`

const confirmedDay = dayWhereSupplierIs("line.first_confirmed_at")
const isWhole = `line.received_quantity >= ${ordered}`
const hasPassed = `${confirmedDay} < (?::timestamptz AT TIME ZONE supplier.time_zone)::date`

const ofPeriod = (supplierId: string, { from, to }: Period): string[] => [
  supplierId,
  from.toISOString(),
  to.toISOString(),
]

export async function countOrders(manager: SqlEntityManager, supplierId: string, period: Period): Promise<OrderCounts> {
  const [row] = await manager.execute<OrderCounts[]>(
    `SELECT count(DISTINCT po.id)::int AS orders, count(*)::int AS lines ${linesOfPeriod}`,
    ofPeriod(supplierId, period)
  )
  return row
}

/** Counted by the day where the supplier is: goods of the confirmed day are in time until its midnight. */
export async function countPunctuality(
  manager: SqlEntityManager,
  supplierId: string,
  period: Period,
  now: Date
): Promise<Punctuality> {
  const [row] = await manager.execute<Punctuality[]>(
    `SELECT count(*) FILTER (WHERE due)::int AS due,
            count(*) FILTER (WHERE NOT due)::int AS not_due_yet,
            count(*) FILTER (WHERE due IS NULL)::int AS never_confirmed,
            count(*) FILTER (WHERE due AND in_time >= ordered)::int AS on_time_in_full,
            count(*) FILTER (WHERE due AND in_time > 0 AND in_time < ordered)::int AS on_time_in_part
     FROM (
       SELECT line.ordered, line.due, line.id,
              (SELECT sum(received.quantity) FROM (${receiptsOfLine}) AS received
               WHERE (received.recorded_at AT TIME ZONE line.time_zone)::date <= line.confirmed_on) AS in_time
       FROM (
         SELECT line.id, supplier.time_zone, ${ordered} AS ordered, ${confirmedDay} AS confirmed_on,
                CASE WHEN line.first_confirmed_at IS NOT NULL THEN ${hasPassed} OR ${isWhole} END AS due
         ${linesOfPeriod}
       ) AS line
     ) AS judged`,
    [now.toISOString(), ...ofPeriod(supplierId, period)]
  )
  return row
}

export async function sumAmounts(
  manager: SqlEntityManager,
  supplierId: string,
  period: Period,
  now: Date
): Promise<Amounts> {
  const [row] = await manager.execute<Amounts[]>(
    `SELECT count(*) FILTER (WHERE due)::int AS lines,
            coalesce(sum(ordered) FILTER (WHERE due), 0)::text AS ordered,
            coalesce(sum(least(ordered, received)) FILTER (WHERE due), 0)::text AS received,
            coalesce(sum(damaged), 0)::text AS damaged,
            coalesce(sum(received + damaged), 0)::text AS brought
     FROM (
       SELECT ${ordered} AS ordered, line.received_quantity AS received, line.damaged_quantity AS damaged,
              ${isWhole} OR po.status = 'closed' OR coalesce(${hasPassed}, false) AS due
       ${linesOfPeriod}
     ) AS line`,
    [now.toISOString(), ...ofPeriod(supplierId, period)]
  )
  return row
}
