import type { DataTableFilteringState, DataTablePaginationState, DataTableSortingState } from "@medusajs/ui"
import { useSearchParams } from "react-router-dom"
import { readSorting, readTableState, writeSorting, writeTableState, type TableState } from "../lib/table-url"

interface TableStateOptions {
  filterIds: readonly string[]
  pageSize: number
  defaultOrder: string
}

/** A table's state as the address bar holds it, in the shape `useDataTable` and the API want. */
export function useTableState({ filterIds, pageSize, defaultOrder }: TableStateOptions) {
  const [params, setParams] = useSearchParams()
  const state = readTableState(params, filterIds)
  const order = state.order ?? defaultOrder

  const change = (part: Partial<TableState>): void =>
    setParams((current) => writeTableState(current, filterIds, part), { preventScrollReset: true })

  return {
    query: { q: state.q || undefined, order, limit: pageSize, offset: state.offset },
    filters: state.filters,
    table: {
      search: {
        state: state.q,
        onSearchChange: (q: string) => change({ q }),
      },
      filtering: {
        state: state.filters,
        onFilteringChange: (filters: DataTableFilteringState) => change({ filters }),
      },
      sorting: {
        state: readSorting(order),
        onSortingChange: (sorting: DataTableSortingState | null) =>
          change({ order: sorting ? writeSorting(sorting) : null }),
      },
      pagination: {
        state: { pageIndex: Math.floor(state.offset / pageSize), pageSize },
        onPaginationChange: (page: DataTablePaginationState) => change({ offset: page.pageIndex * pageSize }),
      },
      // Every other change already returns to the first page, in the same step.
      autoResetPageIndex: false,
    },
  }
}

export type BoundTable = ReturnType<typeof useTableState>["table"]
