import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Envelope } from "@medusajs/icons"
import { Breadcrumb } from "../../components/breadcrumb"
import { ResourceTable } from "../../components/resource-table"
import { useNotices } from "../../hooks/notices"
import { useNoticeColumns } from "../../hooks/use-notice-columns"
import { noticeFilterIds, noticeFilterQuery, useNoticeFilters } from "../../hooks/use-notice-filters"
import { useTableState } from "../../hooks/use-table-state"
import { useText } from "../../hooks/use-text"

const NoticesPage = () => {
  const { t } = useText()
  const { query, filters, table } = useTableState({ filterIds: noticeFilterIds, pageSize: 20, defaultOrder: "-due_at" })
  const { data, isLoading, error, refetch } = useNotices({ ...query, ...noticeFilterQuery(filters) })

  return (
    <ResourceTable
      heading={t("notice.list.title")}
      subheading={t("notice.list.subtitle")}
      columns={useNoticeColumns()}
      filters={useNoticeFilters()}
      rows={data?.notices}
      count={data?.count}
      isLoading={isLoading}
      error={error}
      onRetry={() => void refetch()}
      table={table}
      empty={{ heading: t("notice.list.emptyTitle"), description: t("notice.list.emptyText") }}
      rowHref={(row) => `/backorder-notices/${row.id}`}
    />
  )
}

export const config = defineRouteConfig({
  label: "menu.notices",
  translationNs: "backorder",
  nested: "/orders",
  icon: Envelope,
})

export const handle = { breadcrumb: () => <Breadcrumb text="menu.notices" /> }

export default NoticesPage
