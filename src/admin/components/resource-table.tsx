import {
  Container,
  DataTable,
  Heading,
  Text,
  useDataTable,
  type DataTableFilter,
  type DataTableOptions,
} from "@medusajs/ui"
import type { ReactNode } from "react"
import { useNavigate } from "react-router-dom"
import type { BoundTable } from "../hooks/use-table-state"
import { useText } from "../hooks/use-text"
import { LoadError } from "./load-error"

interface ResourceTableProps<TRow extends { id: string }> {
  heading: string
  /** `h1` where the table is the page, else `h2`. */
  level?: "h1" | "h2"
  subheading: string
  columns: DataTableOptions<TRow>["columns"]
  filters?: DataTableFilter[]
  rows: TRow[] | undefined
  count: number | undefined
  isLoading: boolean
  error: unknown
  onRetry: () => void
  table: BoundTable
  empty: { heading: string; description: string }
  /** Where a row leads; rows without one are not clickable. */
  rowHref?: (row: TRow) => string
  onRowClick?: (row: TRow) => void
  actions?: ReactNode
  /** The list's other views, below its head. */
  views?: ReactNode
}

/** One list page: heading, search, filters, order, rows, pages, and its empty and error states. */
export function ResourceTable<TRow extends { id: string }>(props: ResourceTableProps<TRow>) {
  const { t } = useText()
  const navigate = useNavigate()
  const { filtering, ...table } = props.table
  const { rowHref, onRowClick } = props

  const instance = useDataTable({
    ...table,
    columns: props.columns,
    filters: props.filters,
    data: props.rows ?? [],
    rowCount: props.count ?? 0,
    getRowId: (row) => row.id,
    isLoading: props.isLoading,
    filtering: props.filters ? filtering : undefined,
    onRowClick: (_event, row) => {
      onRowClick?.(row)
      if (rowHref) {
        navigate(rowHref(row))
      }
    },
  })

  return (
    <Container className="divide-y p-0">
      <DataTable instance={instance}>
        <DataTable.Toolbar
          className="flex flex-col items-start justify-between gap-2 md:flex-row md:items-center"
          translations={{ clearAll: t("table.clearAll") }}
        >
          <div>
            <Heading level={props.level}>{props.heading}</Heading>
            <Text size="small" className="text-ui-fg-subtle">
              {props.subheading}
            </Text>
          </div>
          <div className="flex w-full flex-wrap items-center gap-2 md:w-auto">
            {props.filters && <DataTable.FilterMenu tooltip={t("table.filter")} />}
            <DataTable.SortingMenu tooltip={t("table.sort")} />
            <DataTable.Search placeholder={t("table.search")} aria-label={t("table.search")} />
            {props.actions}
          </div>
        </DataTable.Toolbar>
        {props.views && <div className="px-6 py-2">{props.views}</div>}
        {props.error && !props.rows ? (
          <LoadError error={props.error} onRetry={props.onRetry} />
        ) : (
          <>
            <DataTable.Table
              emptyState={{
                empty: props.empty,
                filtered: { heading: t("table.noMatchTitle"), description: t("table.noMatchText") },
              }}
            />
            <DataTable.Pagination
              translations={{
                of: t("table.of"),
                results: t("table.results"),
                pages: t("table.pages"),
                prev: t("table.prev"),
                next: t("table.next"),
              }}
            />
          </>
        )}
      </DataTable>
    </Container>
  )
}
