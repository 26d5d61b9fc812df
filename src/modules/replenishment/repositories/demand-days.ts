/** What pairs were asked for, day by day, and when nothing of them could be sold. */
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { PairKey } from "../domain/demand/pair-key"

export interface DemandDayRow extends PairKey {
  day: string
  /** Exact. */
  quantity: string
  returned_quantity: string
  orders: number
  largest_quantity: string
}

export interface UnsellableSpanRow extends PairKey {
  from_day: string
  until_day: string | null
}

const PAIRS = `jsonb_to_recordset(?::jsonb) AS pair (inventory_item_id text, location_id text)`

/** Days of the pairs with demand, the days named included; the earliest first. */
export const selectDemandDays = (
  manager: SqlEntityManager,
  pairs: readonly PairKey[],
  from: string,
  to: string
): Promise<DemandDayRow[]> =>
  manager.execute<DemandDayRow[]>(
    `SELECT stored.inventory_item_id, stored.location_id, stored.day, stored.quantity::text AS quantity,
            stored.returned_quantity::text AS returned_quantity, stored.orders,
            stored.largest_quantity::text AS largest_quantity
     FROM ${PAIRS} JOIN demand_day stored USING (inventory_item_id, location_id)
     WHERE stored.deleted_at IS NULL AND stored.day BETWEEN ? AND ?
     ORDER BY stored.inventory_item_id, stored.location_id, stored.day`,
    [JSON.stringify(pairs), from, to]
  )

/** Spans of the pairs that have a day between the two in common with them. */
export const selectUnsellableSpans = (
  manager: SqlEntityManager,
  pairs: readonly PairKey[],
  from: string,
  to: string
): Promise<UnsellableSpanRow[]> =>
  manager.execute<UnsellableSpanRow[]>(
    `SELECT span.inventory_item_id, span.location_id, span.from_day, span.until_day
     FROM ${PAIRS} JOIN unsellable_span span USING (inventory_item_id, location_id)
     WHERE span.deleted_at IS NULL AND span.from_day <= ? AND (span.until_day IS NULL OR span.until_day >= ?)
     ORDER BY span.inventory_item_id, span.location_id, span.from_day`,
    [JSON.stringify(pairs), to, from]
  )

/** The first day on which anything was asked of each pair; pairs of which nothing ever was are left out. */
export const selectFirstDemandDays = (
  manager: SqlEntityManager,
  pairs: readonly PairKey[]
): Promise<(PairKey & { day: string })[]> =>
  manager.execute<(PairKey & { day: string })[]>(
    `SELECT pair.inventory_item_id, pair.location_id, first.day
     FROM ${PAIRS}
     CROSS JOIN LATERAL (
       SELECT stored.day FROM demand_day stored
       WHERE stored.inventory_item_id = pair.inventory_item_id AND stored.location_id = pair.location_id
         AND stored.deleted_at IS NULL
       ORDER BY stored.day LIMIT 1) AS first`,
    [JSON.stringify(pairs)]
  )

/** What lines that are recorded already were taken to be made of. */
export const selectRecordedParts = (
  manager: SqlEntityManager,
  orderIds: readonly string[]
): Promise<RecordedPart[]> =>
  manager.execute<RecordedPart[]>(
    `SELECT line_item_id, inventory_item_id, location_id, order_id, customer_key,
            required_quantity::text AS required_quantity
     FROM demand_line
     WHERE order_id IN (SELECT jsonb_array_elements_text(?::jsonb)) AND deleted_at IS NULL
     ORDER BY line_item_id, inventory_item_id, location_id`,
    [JSON.stringify(orderIds)]
  )

export interface RecordedPart extends PairKey {
  line_item_id: string
  order_id: string
  customer_key: string
  required_quantity: string
}
