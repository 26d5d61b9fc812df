import { clx, createDataTableColumnHelper } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { BackorderDTO } from "../../types"
import { LawName } from "../components/law-name"
import { isOverdue } from "../lib/overdue"
import { useLocationName } from "./lookups"
import { useText } from "./use-text"

const column = createDataTableColumnHelper<BackorderDTO>()
const linkClass = "text-ui-fg-interactive hover:text-ui-fg-interactive-hover"

/** The columns that more than one list of backorders has. */
export function useBackorderCells() {
  const { t, day, quantity } = useText()
  const locationName = useLocationName()
  const sortable = (label: string) => ({ header: label, sortLabel: label, enableSorting: true })

  return {
    number: column.accessor("display_id", {
      truncateTooltip: false,
      ...sortable(t("backorder.fields.number")),
      cell: ({ row }) => (
        <Link to={`/backorders/${row.original.id}`} className={linkClass} onClick={(e) => e.stopPropagation()}>
          #{row.original.display_id}
        </Link>
      ),
    }),
    order: column.accessor("order_display_id", {
      truncateTooltip: false,
      header: t("backorder.fields.order"),
      cell: ({ row }) => (
        <Link to={`/orders/${row.original.order_id}`} className={linkClass} onClick={(e) => e.stopPropagation()}>
          #{row.original.order_display_id ?? row.original.order_id}
        </Link>
      ),
    }),
    customer: column.accessor("email", {
      header: t("backorder.fields.customer"),
      cell: ({ getValue }) => getValue() ?? "–",
    }),
    product: column.accessor("title", {
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
    waiting: column.accessor("waiting_quantity", {
      ...sortable(t("backorder.fields.waiting")),
      align: "right",
      cell: ({ getValue }) => <span className="tabular-nums">{quantity(getValue())}</span>,
    }),
    promisedBy: column.accessor("promised_by", {
      ...sortable(t("backorder.fields.promisedBy")),
      cell: ({ row }) => (
        <span className={clx({ "text-ui-fg-error": isOverdue(row.original, new Date()) })}>
          {row.original.promised_by ? day(row.original.promised_by) : "–"}
        </span>
      ),
    }),
    jurisdiction: column.accessor("jurisdiction", {
      header: t("backorder.fields.jurisdiction"),
      truncateTooltip: false,
      cell: ({ row }) => <LawName backorder={row.original} />,
    }),
  }
}
