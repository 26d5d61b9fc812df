import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { checkDates, type CheckTerms, type DateCheck, type DatedCheckedLine } from "../domain/reliability/date-check"
import type { SilenceAction } from "../domain/reliability/silence"
import { namedDay } from "../domain/reliability/working-days"
import type { SupplyOptions } from "../options"
import type { SupplyPair } from "../repositories/arrivals"
import {
  lockCheckedOrders,
  selectCheckedLines,
  writeOutlooks,
  type CheckedLineRow,
  type CheckedOrderRow,
  type CheckedUntil,
} from "../repositories/date-checks"
import { latenessOf, onDay, outlookTerms } from "./foresee"

const DAY_MS = 24 * 60 * 60 * 1000

/** What a check of an order found, and what is left to do about it. */
export interface CheckedDates extends CheckedUntil {
  display_id: number
  supplier_name: string
  action: SilenceAction
  /** Pairs at which goods are promised for a later day than before. */
  slipped: SupplyPair[]
}

/** Looks at the dates of orders and stores what is made of them; nobody is told yet. */
export async function checkDatesOf(
  manager: SqlEntityManager,
  ids: readonly string[],
  options: SupplyOptions,
  now: Date
): Promise<CheckedDates[]> {
  const orders = await lockCheckedOrders(manager, ids)
  const lines = await selectCheckedLines(manager, ids)
  const asked = new Set(lines.filter((line) => needsOutlook(line, now)).map((line) => line.purchase_order_id))
  const suppliers = orders.filter(({ id }) => asked.has(id)).map((order) => order.supplier_id)
  const lateness = await latenessOf(manager, [...new Set(suppliers)], now)
  const checks = orders.map((order) => {
    const rows = lines.filter((line) => line.purchase_order_id === order.id)
    const sent = { status: order.status, sentAt: new Date(order.sent_at), reminders: order.reminders }
    const check = checkDates(
      sent,
      rows.map((row) => toLine(row, order)),
      order,
      lateness(order.supplier_id),
      termsFor(order, options),
      now
    )
    return { order, rows, check }
  })
  await writeOutlooks(manager, checks.flatMap(({ order, rows, check }) => outlookRows(order, rows, check)))
  return checks.map(({ order, rows, check }) => ({
    id: order.id,
    display_id: order.display_id,
    supplier_name: order.supplier_name,
    action: check.action,
    next_check_at: check.nextCheckAt?.toISOString() ?? null,
    reminders: order.reminders + (check.action.type === "none" ? 0 : 1),
    slipped: check.outlooks
      .filter(({ slipped }) => slipped)
      .flatMap(({ lineId }) => rows.filter((row) => row.id === lineId))
      .map(({ inventory_item_id }) => ({ inventory_item_id, location_id: order.location_id })),
  }))
}

/** The date is new, or the day promised begins to pass somewhere on earth; else what was made of it stands. */
const needsOutlook = ({ is_open, expected_at, likely_at, promised_by }: CheckedLineRow, now: Date): boolean =>
  is_open && expected_at !== null && (likely_at === null || promised_by === null || Date.parse(promised_by) <= now.getTime() + DAY_MS)

/** Whom no mail reaches is not reminded: the merchant is told at once. */
const termsFor = ({ is_written_to }: CheckedOrderRow, options: SupplyOptions): CheckTerms => ({
  silence: {
    confirmWithinDays: options.suppliers.confirm_within_days,
    remindEveryDays: options.suppliers.remind_every_days,
    reminders: is_written_to ? options.suppliers.reminders : 0,
  },
  outlook: outlookTerms(options),
})

function toLine(row: CheckedLineRow, { time_zone }: CheckedOrderRow): DatedCheckedLine {
  const day = (instant: string): string => namedDay(new Date(instant), time_zone)
  return {
    id: row.id,
    expectedAt: row.expected_at === null ? null : new Date(row.expected_at),
    isOpen: row.is_open,
    isUnderWay: row.is_under_way,
    outlook:
      row.likely_at !== null && row.promised_by !== null
        ? { expectedOn: day(row.likely_at), promisedBy: day(row.promised_by) }
        : null,
  }
}

function outlookRows({ time_zone }: CheckedOrderRow, rows: readonly CheckedLineRow[], { outlooks }: DateCheck) {
  return outlooks.flatMap(({ lineId, expectedOn, promisedBy }) => {
    const named = rows.find((row) => row.id === lineId)?.expected_at
    const at = (day: string): string => onDay(new Date(named ?? day), time_zone, day).toISOString()
    return named ? [{ id: lineId, likely_at: at(expectedOn), promised_by: at(promisedBy) }] : []
  })
}
