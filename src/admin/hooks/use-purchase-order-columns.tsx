import { createDataTableColumnHelper } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { PurchaseOrderDTO } from "../../types"
import { PurchaseOrderStatusBadge } from "../components/status-badges"
import { nextExpected, openQuantity, orderTotal } from "../lib/purchase-order-facts"
import { useLocationName } from "./lookups"
import { useText } from "./use-text"

const column = createDataTableColumnHelper<PurchaseOrderDTO>()

export function usePurchaseOrderColumns() {
  const { t, date, day, money, quantity } = useText()
  const locationName = useLocationName()
  const sortable = (label: string) => ({ header: label, sortLabel: label, enableSorting: true })

  return [
    column.accessor("display_id", {
      truncateTooltip: false,
      ...sortable(t("purchaseOrder.fields.number")),
      cell: ({ row }) => (
        <Link
          to={`/purchase-orders/${row.original.id}`}
          className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover"
          onClick={(event) => event.stopPropagation()}
        >
          #{row.original.display_id}
        </Link>
      ),
    }),
    column.accessor("supplier.name", {
      header: t("purchaseOrder.fields.supplier"),
      // A long name would push the dates out of sight.
      maxSize: 260,
    }),
    column.accessor("location_id", {
      header: t("purchaseOrder.fields.location"),
      cell: ({ getValue }) => locationName(getValue()),
    }),
    column.accessor("status", {
      header: t("purchaseOrder.fields.status"),
      truncateTooltip: false,
      cell: ({ getValue }) => <PurchaseOrderStatusBadge status={getValue()} />,
    }),
    column.accessor(openQuantity, {
      id: "open",
      header: t("purchaseOrder.fields.open"),
      align: "right",
      cell: ({ getValue }) => <span className="tabular-nums">{quantity(getValue())}</span>,
    }),
    column.accessor(nextExpected, {
      id: "expected",
      header: t("purchaseOrder.fields.nextExpected"),
      cell: ({ row }) => {
        const expected = nextExpected(row.original)
        return expected ? day(expected) : "–"
      },
    }),
    column.accessor(orderTotal, {
      id: "total",
      header: t("purchaseOrder.fields.total"),
      align: "right",
      cell: ({ row }) => (
        <span className="tabular-nums">{money(orderTotal(row.original), row.original.currency_code)}</span>
      ),
    }),
    column.accessor("created_at", {
      ...sortable(t("purchaseOrder.fields.created")),
      cell: ({ getValue }) => date(getValue()),
    }),
  ]
}
