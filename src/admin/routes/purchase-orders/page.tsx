import { defineRouteConfig } from "@medusajs/admin-sdk"
import { DocumentText } from "@medusajs/icons"
import { Breadcrumb } from "../../components/breadcrumb"
import { CreatePurchaseOrder } from "../../components/create-purchase-order"
import { ExportPurchaseOrders } from "../../components/export-purchase-orders"
import { ImportPurchaseOrders } from "../../components/import-purchase-orders"
import { OrderWaitingGoods } from "../../components/order-waiting-goods"
import { ResourceTable } from "../../components/resource-table"
import { usePurchaseOrders } from "../../hooks/purchase-orders"
import { usePurchaseOrderColumns } from "../../hooks/use-purchase-order-columns"
import {
  purchaseOrderFilterIds,
  purchaseOrderFilterQuery,
  usePurchaseOrderFilters,
} from "../../hooks/use-purchase-order-filters"
import { useTableState } from "../../hooks/use-table-state"
import { useText } from "../../hooks/use-text"

const PurchaseOrdersPage = () => {
  const { t } = useText()
  const { query, filters, table } = useTableState({
    filterIds: purchaseOrderFilterIds,
    pageSize: 20,
    defaultOrder: "-display_id",
  })
  const { data, isLoading, error, refetch } = usePurchaseOrders({ ...query, ...purchaseOrderFilterQuery(filters) })

  return (
    <ResourceTable
      heading={t("purchaseOrder.title")}
      subheading={t("purchaseOrder.subtitle")}
      columns={usePurchaseOrderColumns()}
      filters={usePurchaseOrderFilters()}
      rows={data?.purchase_orders}
      count={data?.count}
      isLoading={isLoading}
      error={error}
      onRetry={() => void refetch()}
      table={table}
      empty={{ heading: t("purchaseOrder.emptyTitle"), description: t("purchaseOrder.emptyText") }}
      rowHref={(row) => `/purchase-orders/${row.id}`}
      actions={
        <>
          <ExportPurchaseOrders />
          <ImportPurchaseOrders />
          <OrderWaitingGoods />
          <CreatePurchaseOrder />
        </>
      }
    />
  )
}

export const config = defineRouteConfig({
  label: "menu.purchaseOrders",
  translationNs: "backorder",
  nested: "/inventory",
  icon: DocumentText,
})

export const handle = { breadcrumb: () => <Breadcrumb text="menu.purchaseOrders" /> }

export default PurchaseOrdersPage
