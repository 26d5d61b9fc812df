/**
 * What orders ask of stock, and what it adds up to by pair and day; written as sets, an order as a whole.
 *
 * The sums of a day are made anew from its lines, never moved by a difference: doing it twice is doing it once. Two
 * orders of one day must not both add up without the other, so the day's row is locked before its lines are written and
 * added up after. Locks are taken in one order everywhere: orders by id, then days by pair and day, then pairs.
 */
import { generateEntityId } from "@medusajs/framework/utils"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import BigNumber from "bignumber.js"
import type { DemandLine } from "../domain/demand/demand-line"
import { rawValue } from "./sql"

interface PairDay {
  inventory_item_id: string
  location_id: string
  day: string
}

const WANTED = `jsonb_to_recordset(?::jsonb) AS wanted (
  id text, line_item_id text, inventory_item_id text, location_id text, order_id text, day text, region_id text,
  sales_channel_id text, customer_key text, required_quantity numeric, quantity numeric, returned_quantity numeric)`

const PAIR_DAYS = `jsonb_to_recordset(?::jsonb) AS touched (id text, inventory_item_id text, location_id text, day text)`

const SAME_LINE = `line.line_item_id = wanted.line_item_id AND line.inventory_item_id = wanted.inventory_item_id
  AND line.location_id = wanted.location_id`

/** Makes `lines` all that the orders ask for. Answers how many days of pairs are different now. */
export async function replaceOrderDemand(
  manager: SqlEntityManager,
  orderIds: readonly string[],
  lines: readonly DemandLine[],
  now: Date
): Promise<number> {
  const ids = JSON.stringify(orderIds)
  const wanted = JSON.stringify(lines.map(toRow))
  await lockOrders(manager, ids)
  const days = await changedDays(manager, ids, wanted)
  if (days.length === 0) {
    return 0
  }
  const touched = JSON.stringify(days.map((day) => ({ id: generateEntityId(undefined, "dmd"), ...day })))
  await lockDays(manager, touched)
  await writeLines(manager, ids, wanted, now)
  await addUpDays(manager, touched, now)
  await markStale(manager, touched, now)
  return days.length
}

/** Until the transaction ends; orders may have no line yet that could be locked. */
async function lockOrders(manager: SqlEntityManager, orderIds: string): Promise<void> {
  await manager.execute(
    `SELECT pg_advisory_xact_lock(hashtextextended('demand ' || id, 0))
     FROM (SELECT DISTINCT id FROM jsonb_array_elements_text(?::jsonb) AS id ORDER BY id) AS ordered`,
    [orderIds]
  )
}

/** Whose an order is decides which customer asked for most, so its days are added up anew. */
export async function forgetCustomers(manager: SqlEntityManager, orderIds: readonly string[], now: Date): Promise<number> {
  await lockOrders(manager, JSON.stringify(orderIds))
  const rows = await manager.execute<LineRow[]>(
    `SELECT line_item_id, inventory_item_id, location_id, order_id, day, region_id, sales_channel_id,
            required_quantity::text AS required_quantity, quantity::text AS quantity,
            returned_quantity::text AS returned_quantity
     FROM demand_line
     WHERE order_id IN (SELECT jsonb_array_elements_text(?::jsonb)) AND deleted_at IS NULL`,
    [JSON.stringify(orderIds)]
  )
  return replaceOrderDemand(manager, orderIds, rows.map(withoutCustomer), now)
}

/** Days whose lines are not what they are to be. */
const changedDays = (manager: SqlEntityManager, orderIds: string, wanted: string): Promise<PairDay[]> =>
  manager.execute<PairDay[]>(
    `WITH wanted AS (SELECT wanted.* FROM ${WANTED}),
     line AS (SELECT * FROM demand_line
              WHERE order_id IN (SELECT jsonb_array_elements_text(?::jsonb)) AND deleted_at IS NULL),
     changed AS (
       SELECT line.inventory_item_id AS item, line.location_id AS location, line.day AS day, wanted.inventory_item_id AS new_item,
              wanted.location_id AS new_location, wanted.day AS new_day
       FROM line FULL JOIN wanted ON ${SAME_LINE}
       WHERE (line.day, line.quantity, line.returned_quantity, line.customer_key, line.region_id, line.sales_channel_id,
              line.required_quantity, line.order_id)
         IS DISTINCT FROM (wanted.day, wanted.quantity, wanted.returned_quantity, wanted.customer_key, wanted.region_id,
              wanted.sales_channel_id, wanted.required_quantity, wanted.order_id))
     SELECT item AS inventory_item_id, location AS location_id, day FROM changed WHERE item IS NOT NULL
     UNION
     SELECT new_item, new_location, new_day FROM changed WHERE new_item IS NOT NULL`,
    [wanted, orderIds]
  )

/** A day that has no row yet gets one: what is not there cannot be locked. */
async function lockDays(manager: SqlEntityManager, touched: string): Promise<void> {
  await manager.execute(
    `INSERT INTO demand_day (id, inventory_item_id, location_id, day, quantity, raw_quantity, returned_quantity,
       raw_returned_quantity, orders, largest_quantity, raw_largest_quantity)
     SELECT id, inventory_item_id, location_id, day, 0, ${rawValue("0")}, 0, ${rawValue("0")}, 0, 0, ${rawValue("0")}
     FROM ${PAIR_DAYS} ORDER BY inventory_item_id, location_id, day
     ON CONFLICT (inventory_item_id, location_id, day) WHERE deleted_at IS NULL DO UPDATE SET updated_at = now()`,
    [touched]
  )
}

async function writeLines(manager: SqlEntityManager, orderIds: string, wanted: string, now: Date): Promise<void> {
  await manager.execute(
    `DELETE FROM demand_line AS line
     WHERE order_id IN (SELECT jsonb_array_elements_text(?::jsonb))
       AND NOT EXISTS (SELECT 1 FROM ${WANTED} WHERE ${SAME_LINE})`,
    [orderIds, wanted]
  )
  const at = now.toISOString()
  await manager.execute(
    `INSERT INTO demand_line (id, line_item_id, inventory_item_id, location_id, order_id, day, region_id, sales_channel_id,
       customer_key, required_quantity, raw_required_quantity, quantity, raw_quantity, returned_quantity,
       raw_returned_quantity, created_at, updated_at)
     SELECT id, line_item_id, inventory_item_id, location_id, order_id, day, region_id, sales_channel_id, customer_key,
       required_quantity, ${rawValue("required_quantity")}, quantity, ${rawValue("quantity")}, returned_quantity,
       ${rawValue("returned_quantity")}, ?::timestamptz, ?::timestamptz
     FROM ${WANTED} ORDER BY line_item_id, inventory_item_id, location_id
     ON CONFLICT (line_item_id, inventory_item_id, location_id) WHERE deleted_at IS NULL DO UPDATE SET
       order_id = excluded.order_id, day = excluded.day, region_id = excluded.region_id,
       sales_channel_id = excluded.sales_channel_id, customer_key = excluded.customer_key,
       required_quantity = excluded.required_quantity, raw_required_quantity = excluded.raw_required_quantity,
       quantity = excluded.quantity, raw_quantity = excluded.raw_quantity,
       returned_quantity = excluded.returned_quantity, raw_returned_quantity = excluded.raw_returned_quantity,
       updated_at = excluded.updated_at`,
    [at, at, wanted]
  )
}

async function addUpDays(manager: SqlEntityManager, touched: string, now: Date): Promise<void> {
  await manager.execute(
    `WITH by_customer AS (
       SELECT line.inventory_item_id, line.location_id, line.day, sum(line.quantity) AS quantity,
              sum(line.returned_quantity) AS returned, array_agg(DISTINCT line.order_id) AS orders
       FROM demand_line line
       JOIN ${PAIR_DAYS} ON line.inventory_item_id = touched.inventory_item_id
         AND line.location_id = touched.location_id AND line.day = touched.day
       WHERE line.deleted_at IS NULL
       GROUP BY line.inventory_item_id, line.location_id, line.day, line.customer_key),
     summed AS (
       SELECT inventory_item_id, location_id, day, sum(quantity) AS quantity, sum(returned) AS returned,
              sum(cardinality(orders))::integer AS orders, max(quantity) AS largest
       FROM by_customer GROUP BY inventory_item_id, location_id, day)
     UPDATE demand_day AS stored SET
       quantity = summed.quantity, raw_quantity = ${rawValue("summed.quantity")},
       returned_quantity = summed.returned, raw_returned_quantity = ${rawValue("summed.returned")},
       orders = summed.orders,
       largest_quantity = summed.largest, raw_largest_quantity = ${rawValue("summed.largest")},
       updated_at = ?::timestamptz
     FROM summed
     WHERE stored.inventory_item_id = summed.inventory_item_id AND stored.location_id = summed.location_id
       AND stored.day = summed.day AND stored.deleted_at IS NULL`,
    [touched, now.toISOString()]
  )
  await manager.execute(
    `DELETE FROM demand_day AS stored USING ${PAIR_DAYS}
     WHERE stored.inventory_item_id = touched.inventory_item_id AND stored.location_id = touched.location_id
       AND stored.day = touched.day
       AND NOT EXISTS (SELECT 1 FROM demand_line line
                       WHERE line.inventory_item_id = stored.inventory_item_id AND line.location_id = stored.location_id
                         AND line.day = stored.day AND line.deleted_at IS NULL)`,
    [touched]
  )
}

/** Each time anew, so that who computes from older figures cannot take the mark off. */
async function markStale(manager: SqlEntityManager, touched: string, now: Date): Promise<void> {
  await manager.execute(
    `WITH pair AS (SELECT DISTINCT inventory_item_id, location_id FROM ${PAIR_DAYS}),
     locked AS (
       SELECT point.id FROM reorder_point point JOIN pair USING (inventory_item_id, location_id)
       WHERE point.deleted_at IS NULL ORDER BY inventory_item_id, location_id FOR UPDATE OF point)
     UPDATE reorder_point SET stale_since = ?::timestamptz FROM locked WHERE reorder_point.id = locked.id`,
    [touched, now.toISOString()]
  )
}

interface LineRow extends PairDay {
  line_item_id: string
  order_id: string
  region_id: string | null
  sales_channel_id: string | null
  required_quantity: string
  quantity: string
  returned_quantity: string
}

const withoutCustomer = (row: LineRow): DemandLine => ({
  lineId: row.line_item_id,
  orderId: row.order_id,
  inventoryItemId: row.inventory_item_id,
  locationId: row.location_id,
  day: row.day,
  regionId: row.region_id,
  salesChannelId: row.sales_channel_id,
  customerKey: row.order_id,
  required: new BigNumber(row.required_quantity),
  quantity: new BigNumber(row.quantity),
  returned: new BigNumber(row.returned_quantity),
})

const toRow = (line: DemandLine): Record<string, string | null> => ({
  id: generateEntityId(undefined, "dml"),
  line_item_id: line.lineId,
  inventory_item_id: line.inventoryItemId,
  location_id: line.locationId,
  order_id: line.orderId,
  day: line.day,
  region_id: line.regionId,
  sales_channel_id: line.salesChannelId,
  customer_key: line.customerKey,
  required_quantity: line.required.toFixed(),
  quantity: line.quantity.toFixed(),
  returned_quantity: line.returned.toFixed(),
})
