import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Buildings } from "@medusajs/icons"
import { createDataTableColumnHelper } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { SupplierDTO } from "../../../types"
import { Breadcrumb } from "../../components/breadcrumb"
import { CreateSupplier } from "../../components/create-supplier"
import { ResourceTable } from "../../components/resource-table"
import { useSuppliers } from "../../hooks/suppliers"
import { useTableState } from "../../hooks/use-table-state"
import { useText } from "../../hooks/use-text"

const column = createDataTableColumnHelper<SupplierDTO>()

const SuppliersPage = () => {
  const { t, date } = useText()
  const { query, table } = useTableState({ filterIds: [], pageSize: 20, defaultOrder: "name" })
  const { data, isLoading, error, refetch } = useSuppliers(query)
  const sortable = (label: string) => ({ header: label, sortLabel: label, enableSorting: true })

  const columns = [
    column.accessor("name", {
      ...sortable(t("supplier.fields.name")),
      maxSize: 320,
      cell: ({ row }) => (
        <Link
          to={`/suppliers/${row.original.id}`}
          className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover"
          onClick={(event) => event.stopPropagation()}
        >
          {row.original.name}
        </Link>
      ),
    }),
    column.accessor("email", { header: t("supplier.fields.email"), maxSize: 240, cell: ({ getValue }) => getValue() ?? "–" }),
    column.accessor("channel", {
      header: t("supplier.fields.channel"),
      cell: ({ getValue }) => t(`supplier.channels.${getValue()}`),
    }),
    column.accessor("language", {
      header: t("supplier.fields.language"),
      cell: ({ getValue }) => t(`languages.${getValue()}`, { defaultValue: getValue() }),
    }),
    column.accessor("currency_code", {
      header: t("supplier.fields.currency"),
      cell: ({ getValue }) => getValue().toUpperCase(),
    }),
    column.accessor("created_at", {
      ...sortable(t("supplier.fields.created")),
      cell: ({ getValue }) => date(getValue()),
    }),
  ]

  return (
    <ResourceTable
      heading={t("supplier.title")}
      subheading={t("supplier.subtitle")}
      columns={columns}
      rows={data?.suppliers}
      count={data?.count}
      isLoading={isLoading}
      error={error}
      onRetry={() => void refetch()}
      table={table}
      empty={{ heading: t("supplier.emptyTitle"), description: t("supplier.emptyText") }}
      rowHref={(row) => `/suppliers/${row.id}`}
      actions={<CreateSupplier />}
    />
  )
}

export const config = defineRouteConfig({
  label: "menu.suppliers",
  translationNs: "backorder",
  nested: "/inventory",
  icon: Buildings,
})

export const handle = { breadcrumb: () => <Breadcrumb text="menu.suppliers" /> }

export default SuppliersPage
