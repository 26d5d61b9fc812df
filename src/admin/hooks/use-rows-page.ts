import { useState } from "react"

/** Some rows of a list that is already here, and the buttons to turn its pages. */
export function useRowsPage<Row>(rows: readonly Row[], pageSize: number) {
  const [wanted, setWanted] = useState(0)
  const pageCount = Math.max(1, Math.ceil(rows.length / pageSize))
  // The list may have become shorter since.
  const pageIndex = Math.min(wanted, pageCount - 1)
  return {
    visible: rows.slice(pageIndex * pageSize, (pageIndex + 1) * pageSize),
    pages: {
      count: rows.length,
      pageSize,
      pageIndex,
      pageCount,
      canPreviousPage: pageIndex > 0,
      canNextPage: pageIndex < pageCount - 1,
      previousPage: () => setWanted(pageIndex - 1),
      nextPage: () => setWanted(pageIndex + 1),
    },
  }
}

export type RowsPages = ReturnType<typeof useRowsPage>["pages"]
