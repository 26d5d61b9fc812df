import { createDataTableColumnHelper } from "@medusajs/ui"
import type { BackorderDTO } from "../../types"
import { NextDuty } from "../components/next-duty"
import { BackorderStatusBadge } from "../components/status-badges"
import { useBackorderCells } from "./use-backorder-cells"
import { useText } from "./use-text"

const column = createDataTableColumnHelper<BackorderDTO>()

export function useBackorderColumns() {
  const { t, date, quantity } = useText()
  const cells = useBackorderCells()
  const sortable = (label: string) => ({ header: label, sortLabel: label, enableSorting: true })

  return [
    cells.number,
    cells.order,
    cells.customer,
    cells.product,
    column.accessor("status", {
      header: t("backorder.fields.status"),
      truncateTooltip: false,
      cell: ({ row }) => <BackorderStatusBadge backorder={row.original} />,
    }),
    cells.waiting,
    column.accessor("allocated_quantity", {
      header: t("backorder.fields.allocated"),
      align: "right",
      cell: ({ getValue }) => <span className="tabular-nums">{quantity(getValue())}</span>,
    }),
    cells.promisedBy,
    column.accessor("next_duty_at", {
      ...sortable(t("backorder.fields.nextDuty")),
      cell: ({ row: { original } }) => <NextDuty backorder={original} />,
    }),
    cells.jurisdiction,
    column.accessor("created_at", {
      ...sortable(t("backorder.fields.created")),
      cell: ({ getValue }) => date(getValue()),
    }),
  ]
}
