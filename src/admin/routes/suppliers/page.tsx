import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Buildings } from "@medusajs/icons"
import { Button, createDataTableColumnHelper, Drawer } from "@medusajs/ui"
import { useState } from "react"
import type { SupplierDTO } from "../../../types"
import { Breadcrumb } from "../../components/breadcrumb"
import { ResourceTable } from "../../components/resource-table"
import { SupplierFormDrawer } from "../../components/supplier-form-drawer"
import { useSuppliers } from "../../hooks/suppliers"
import { useTableState } from "../../hooks/use-table-state"
import { useText } from "../../hooks/use-text"

const column = createDataTableColumnHelper<SupplierDTO>()

const SuppliersPage = () => {
  const { t, date } = useText()
  const { query, table } = useTableState({ filterIds: [], pageSize: 20, defaultOrder: "name" })
  const { data, isLoading, error, refetch } = useSuppliers(query)
  // `null` is a new supplier, `undefined` a closed drawer.
  const [edited, setEdited] = useState<SupplierDTO | null | undefined>()

  const columns = [
    column.accessor("name", {
      truncateTooltip: false,
      header: t("supplier.fields.name"),
      enableSorting: true,
      sortLabel: t("supplier.fields.name"),
      cell: ({ row }) => (
        <button
          type="button"
          className="text-ui-fg-base hover:text-ui-fg-interactive"
          aria-label={`${t("actions.edit")}: ${row.original.name}`}
          onClick={(event) => {
            event.stopPropagation()
            setEdited(row.original)
          }}
        >
          {row.original.name}
        </button>
      ),
    }),
    column.accessor("email", { header: t("supplier.fields.email"), cell: ({ getValue }) => getValue() ?? "–" }),
    column.accessor("language", {
      header: t("supplier.fields.language"),
      cell: ({ getValue }) => t(`languages.${getValue()}`, { defaultValue: getValue() }),
    }),
    column.accessor("currency_code", {
      header: t("supplier.fields.currency"),
      cell: ({ getValue }) => getValue().toUpperCase(),
    }),
    column.accessor("created_at", {
      header: t("supplier.fields.created"),
      enableSorting: true,
      sortLabel: t("supplier.fields.created"),
      cell: ({ getValue }) => date(getValue()),
    }),
  ]

  return (
    <>
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
        onRowClick={setEdited}
        actions={
          <Button size="small" variant="secondary" onClick={() => setEdited(null)}>
            {t("supplier.create.label")}
          </Button>
        }
      />
      <Drawer open={edited !== undefined} onOpenChange={(open) => !open && setEdited(undefined)}>
        {edited !== undefined && <SupplierFormDrawer supplier={edited} onDone={() => setEdited(undefined)} />}
      </Drawer>
    </>
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
