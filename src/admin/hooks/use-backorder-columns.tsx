import { clx, createDataTableColumnHelper } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { BackorderDTO } from "../../types"
import { NextDuty } from "../components/next-duty"
import { BackorderStatusBadge } from "../components/status-badges"
import { isOverdue } from "../lib/overdue"
import { useLocationName } from "./lookups"
import { useText } from "./use-text"

const column = createDataTableColumnHelper<BackorderDTO>()
const linkClass = "text-ui-fg-interactive hover:text-ui-fg-interactive-hover"

export function useBackorderColumns() {
  const { t, date, day, quantity } = useText()
  const locationName = useLocationName()
  const sortable = (label: string) => ({ header: label, sortLabel: label, enableSorting: true })

  return [
    column.accessor("display_id", {
      truncateTooltip: false,
      ...sortable(t("backorder.fields.number")),
      cell: ({ row }) => (
        <Link to={`/backorders/${row.original.id}`} className={linkClass} onClick={(e) => e.stopPropagation()}>
          #{row.original.display_id}
        </Link>
      ),
    }),
    column.accessor("order_display_id", {
      truncateTooltip: false,
      header: t("backorder.fields.order"),
      cell: ({ row }) => (
        <Link to={`/orders/${row.original.order_id}`} className={linkClass} onClick={(e) => e.stopPropagation()}>
          #{row.original.order_display_id ?? row.original.order_id}
        </Link>
      ),
    }),
    column.accessor("email", { header: t("backorder.fields.customer"), cell: ({ getValue }) => getValue() ?? "–" }),
    column.accessor("title", {
      header: t("backorder.fields.product"),
      maxSize: 260,
      cell: ({ row }) => (
        <div className="py-1">
          <div className="truncate">{row.original.title}</div>
          <div className="text-ui-fg-subtle txt-compact-xsmall truncate">
            {[row.original.sku, locationName(row.original.location_id)].filter(Boolean).join(" · ")}
          </div>
        </div>
      ),
    }),
    column.accessor("status", {
      header: t("backorder.fields.status"),
      truncateTooltip: false,
      cell: ({ row }) => <BackorderStatusBadge backorder={row.original} />,
    }),
    column.accessor("waiting_quantity", {
      ...sortable(t("backorder.fields.waiting")),
      align: "right",
      cell: ({ getValue }) => <span className="tabular-nums">{quantity(getValue())}</span>,
    }),
    column.accessor("allocated_quantity", {
      header: t("backorder.fields.allocated"),
      align: "right",
      cell: ({ getValue }) => <span className="tabular-nums">{quantity(getValue())}</span>,
    }),
    column.accessor("promised_by", {
      ...sortable(t("backorder.fields.promisedBy")),
      cell: ({ row }) => (
        <span className={clx({ "text-ui-fg-error": isOverdue(row.original, new Date()) })}>
          {row.original.promised_by ? day(row.original.promised_by) : "–"}
        </span>
      ),
    }),
    column.accessor("next_duty_at", {
      ...sortable(t("backorder.fields.nextDuty")),
      cell: ({ row: { original } }) => <NextDuty backorder={original} />,
    }),
    column.accessor("created_at", {
      ...sortable(t("backorder.fields.created")),
      cell: ({ getValue }) => date(getValue()),
    }),
  ]
}
