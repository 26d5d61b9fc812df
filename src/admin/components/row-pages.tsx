import { Table } from "@medusajs/ui"
import type { RowsPages } from "../hooks/use-rows-page"
import { useText } from "../hooks/use-text"

/** The foot of a table that has more rows than a page shows; nothing where one page is enough. */
export function RowPages({ pages }: { pages: RowsPages }) {
  const { t } = useText()
  if (pages.pageCount === 1) {
    return null
  }
  return (
    <Table.Pagination
      {...pages}
      translations={{
        of: t("table.of"),
        results: t("table.results"),
        pages: t("table.pages"),
        prev: t("table.prev"),
        next: t("table.next"),
      }}
    />
  )
}
