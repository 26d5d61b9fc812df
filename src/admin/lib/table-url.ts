import type { DataTableFilteringState, DataTableSortingState } from "@medusajs/ui"

/**
 * Keeps a table's search, filters, order and page in the address bar, so that reload,
 * back and a shared link show the same rows. Filters are written as JSON, as the
 * dashboard's own tables do; a bare word is read as itself.
 */
export interface TableState {
  q: string
  order: string | null
  offset: number
  filters: DataTableFilteringState
}

export function readTableState(params: URLSearchParams, filterIds: readonly string[]): TableState {
  const filters: DataTableFilteringState = {}
  for (const id of filterIds) {
    const raw = params.get(id)
    if (raw !== null) {
      filters[id] = readFilter(raw)
    }
  }
  const offset = Number(params.get("offset") ?? 0)
  return {
    q: params.get("q") ?? "",
    order: params.get("order"),
    offset: Number.isInteger(offset) && offset > 0 ? offset : 0,
    filters,
  }
}

function readFilter(raw: string): unknown {
  try {
    const parsed: unknown = JSON.parse(raw)
    // Options are strings: a hand-written `overdue=true` must match the option "true".
    return typeof parsed === "boolean" || typeof parsed === "number" ? raw : parsed
  } catch {
    return raw
  }
}

/** Whatever narrows or reorders the rows also goes back to the first page. */
export function writeTableState(
  params: URLSearchParams,
  filterIds: readonly string[],
  change: Partial<TableState>
): URLSearchParams {
  const next = new URLSearchParams(params)
  if (change.offset === undefined) {
    next.delete("offset")
  } else {
    assign(next, "offset", change.offset > 0 ? String(change.offset) : null)
  }
  if (change.q !== undefined) {
    assign(next, "q", change.q || null)
  }
  if (change.order !== undefined) {
    assign(next, "order", change.order)
  }
  if (change.filters !== undefined) {
    for (const id of filterIds) {
      const value = change.filters[id]
      assign(next, id, value === undefined ? null : writeFilter(value))
    }
  }
  return next
}

const writeFilter = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value))

function assign(params: URLSearchParams, key: string, value: string | null): void {
  if (value === null) {
    params.delete(key)
  } else {
    params.set(key, value)
  }
}

export function readSorting(order: string | null): DataTableSortingState | null {
  if (!order) {
    return null
  }
  return order.startsWith("-") ? { id: order.slice(1), desc: true } : { id: order, desc: false }
}

export const writeSorting = (sorting: DataTableSortingState): string => (sorting.desc ? `-${sorting.id}` : sorting.id)

/** A filter of the address bar as a list of words, whatever was written there. */
export function toList(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value]
  return values.filter((one): one is string => typeof one === "string")
}
