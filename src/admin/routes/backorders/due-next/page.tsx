import { BackorderViews } from "../../../components/backorder-views"
import { Breadcrumb } from "../../../components/breadcrumb"
import { ResourceTable } from "../../../components/resource-table"
import { SweepButton } from "../../../components/sweep-button"
import { useBackorders } from "../../../hooks/backorders"
import {
  anythingDue,
  backorderFilterIds,
  backorderFilterQuery,
  useBackorderFilters,
} from "../../../hooks/use-backorder-filters"
import { useDueColumns } from "../../../hooks/use-due-columns"
import { useTableState } from "../../../hooks/use-table-state"
import { useText } from "../../../hooks/use-text"

/** What is owed to customers, the next deadline first. */
const DueNextPage = () => {
  const { t } = useText()
  const { query, filters, table } = useTableState({
    filterIds: backorderFilterIds,
    pageSize: 20,
    defaultOrder: "next_duty_at",
  })
  const { data, isLoading, error, refetch } = useBackorders({ ...query, ...anythingDue(backorderFilterQuery(filters)) })

  return (
    <ResourceTable
      heading={t("backorder.due.title")}
      subheading={t("backorder.due.subtitle")}
      columns={useDueColumns()}
      filters={useBackorderFilters()}
      rows={data?.backorders}
      count={data?.count}
      isLoading={isLoading}
      error={error}
      onRetry={() => void refetch()}
      table={table}
      empty={{ heading: t("backorder.due.emptyTitle"), description: t("backorder.due.emptyText") }}
      rowHref={(row) => `/backorders/${row.id}`}
      views={<BackorderViews />}
      actions={<SweepButton />}
    />
  )
}

export const handle = { breadcrumb: () => <Breadcrumb text="backorder.views.dueNext" /> }

export default DueNextPage
