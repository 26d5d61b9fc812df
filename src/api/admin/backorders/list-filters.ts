import { startOfDay } from "../../../modules/backorder/domain/calendar"
import type { AdminGetBackordersParamsType } from "./validators"

type Filters = Pick<AdminGetBackordersParamsType, "q" | "overdue">

const MAX_DISPLAY_ID = 2_147_483_647

/** `q` finds a record by its or its order's number, or by product, SKU or e-mail; overdue is what waits past its day. */
export function listFilters({ q, overdue, ...columns }: Filters, now: Date): Record<string, unknown> {
  const late = { waiting_quantity: { $gt: 0 }, promised_by: { $lt: startOfDay(now) } }
  const conditions = [
    ...(overdue === true ? [late] : []),
    ...(overdue === false
      ? [{ $or: [{ waiting_quantity: 0 }, { promised_by: null }, { promised_by: { $gte: startOfDay(now) } }] }]
      : []),
    ...(q?.trim() ? [{ $or: matches(q.trim()) }] : []),
  ]
  return { ...columns, ...(conditions.length > 0 ? { $and: conditions } : {}) }
}

function matches(q: string): Record<string, unknown>[] {
  const number = /^#?\d+$/.test(q) ? Number(q.replace("#", "")) : Number.NaN
  const byNumber = number <= MAX_DISPLAY_ID ? [{ display_id: number }, { order_display_id: number }] : []
  // In a pattern these three stand for something else than themselves.
  const pattern = `%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return [...byNumber, ...["title", "sku", "email"].map((column) => ({ [column]: { $ilike: pattern } }))]
}
