import { createDataTableColumnHelper } from "@medusajs/ui"
import type { BackorderDTO } from "../../types"
import { DutyDeadline } from "../components/duty-deadline"
import { useBackorderCells } from "./use-backorder-cells"
import { useText } from "./use-text"

const column = createDataTableColumnHelper<BackorderDTO>()

/** What is owed to whom, the deadline first. */
export function useDueColumns() {
  const { t } = useText()
  const cells = useBackorderCells()
  const deadline = t("backorder.fields.deadline")
  return [
    column.accessor("next_duty_at", {
      header: deadline,
      sortLabel: deadline,
      enableSorting: true,
      truncateTooltip: false,
      cell: ({ row }) => <DutyDeadline backorder={row.original} />,
    }),
    column.accessor("next_duty", {
      header: t("backorder.fields.nextDuty"),
      cell: ({ row: { original } }) => (original.next_duty ? t(`backorder.dutyName.${original.next_duty}`) : "–"),
    }),
    cells.jurisdiction,
    cells.number,
    cells.order,
    cells.customer,
    cells.product,
    cells.waiting,
    cells.promisedBy,
  ]
}
