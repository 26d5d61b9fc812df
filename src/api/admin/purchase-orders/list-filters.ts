import type { AdminGetPurchaseOrdersParamsType } from "./validators"

type Filters = Pick<AdminGetPurchaseOrdersParamsType, "q" | "inventory_item_id">

const MAX_DISPLAY_ID = 2_147_483_647

/** `q` finds an order by its number or by its supplier's name; an item finds the orders it stands on. */
export function listFilters({ q, inventory_item_id, ...columns }: Filters): Record<string, unknown> {
  return {
    ...columns,
    ...(inventory_item_id === undefined ? {} : { lines: { inventory_item_id } }),
    ...(q?.trim() ? { $or: matches(q.trim()) } : {}),
  }
}

function matches(q: string): Record<string, unknown>[] {
  const number = /^#?\d+$/.test(q) ? Number(q.replace("#", "")) : Number.NaN
  const byNumber = number <= MAX_DISPLAY_ID ? [{ display_id: number }] : []
  // In a pattern these three stand for something else than themselves.
  const literal = q.replace(/[\\%_]/g, (sign) => `\\${sign}`)
  return [...byNumber, { supplier: { name: { $ilike: `%${literal}%` } } }]
}
