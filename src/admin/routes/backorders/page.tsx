import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ClockSolid } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { BackorderViews } from "../../components/backorder-views"
import { Breadcrumb } from "../../components/breadcrumb"
import { ReplanCheck } from "../../components/replan-check"
import { ResourceTable } from "../../components/resource-table"
import { SweepButton } from "../../components/sweep-button"
import { useBackorders } from "../../hooks/backorders"
import { useBackorderColumns } from "../../hooks/use-backorder-columns"
import { backorderFilterIds, backorderFilterQuery, useBackorderFilters } from "../../hooks/use-backorder-filters"
import { useTableState } from "../../hooks/use-table-state"
import { useText } from "../../hooks/use-text"

const BackordersPage = () => {
  const { t } = useText()
  const { query, filters, table } = useTableState({
    filterIds: backorderFilterIds,
    pageSize: 20,
    defaultOrder: "-created_at",
  })
  const { data, isLoading, error, refetch } = useBackorders({ ...query, ...backorderFilterQuery(filters) })

  return (
    <ResourceTable
      heading={t("backorder.list.title")}
      subheading={t("backorder.list.subtitle")}
      columns={useBackorderColumns()}
      filters={useBackorderFilters()}
      rows={data?.backorders}
      count={data?.count}
      isLoading={isLoading}
      error={error}
      onRetry={() => void refetch()}
      table={table}
      empty={{ heading: t("backorder.list.emptyTitle"), description: t("backorder.list.emptyText") }}
      rowHref={(row) => `/backorders/${row.id}`}
      views={<BackorderViews />}
      actions={
        <>
          <Button size="small" variant="transparent" asChild>
            <Link to="/settings/backorder-policies">{t("backorder.list.policies")}</Link>
          </Button>
          <ReplanCheck />
          <SweepButton />
        </>
      }
    />
  )
}

export const config = defineRouteConfig({
  label: "menu.backorders",
  translationNs: "backorder",
  nested: "/orders",
  icon: ClockSolid,
})

export const handle = { breadcrumb: () => <Breadcrumb text="menu.backorders" /> }

export default BackordersPage
