import { createDataTableColumnHelper } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { NoticeDTO } from "../../types"
import { NoticeAbout } from "../components/notice-about"
import { NoticeDeliveryBadge, NoticeStatusBadge } from "../components/notice-badges"
import { useText } from "./use-text"

const column = createDataTableColumnHelper<NoticeDTO>()

export function useNoticeColumns() {
  const { t, shortMoment, quantity } = useText()
  const sortable = (label: string) => ({ header: label, sortLabel: label, enableSorting: true })

  return [
    column.accessor("type", {
      ...sortable(t("notice.fields.type")),
      truncateTooltip: false,
      cell: ({ row: { original } }) => (
        <Link
          to={`/backorder-notices/${original.id}`}
          className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover"
          onClick={(event) => event.stopPropagation()}
        >
          {t(`notice.type.${original.type}`)}
        </Link>
      ),
    }),
    column.accessor("to", { ...sortable(t("notice.fields.to")), maxSize: 220 }),
    column.accessor("about_display_id", {
      header: t("notice.fields.about"),
      truncateTooltip: false,
      cell: ({ row }) => <NoticeAbout notice={row.original} />,
    }),
    column.accessor("language", {
      header: t("notice.fields.language"),
      cell: ({ getValue }) => t(`languages.${getValue()}`),
    }),
    column.accessor("status", {
      ...sortable(t("notice.fields.status")),
      truncateTooltip: false,
      cell: ({ getValue }) => <NoticeStatusBadge status={getValue()} />,
    }),
    column.accessor("delivery", {
      header: t("notice.fields.delivery"),
      truncateTooltip: false,
      cell: ({ getValue }) => <NoticeDeliveryBadge delivery={getValue()} />,
    }),
    column.accessor("due_at", { ...sortable(t("notice.fields.due")), cell: ({ getValue }) => shortMoment(getValue()) }),
    column.accessor("sent_at", {
      ...sortable(t("notice.fields.sent")),
      cell: ({ row: { original } }) => (original.sent_at ? shortMoment(original.sent_at) : "–"),
    }),
    column.accessor("attempts", {
      ...sortable(t("notice.fields.attempts")),
      align: "right",
      cell: ({ getValue }) => <span className="tabular-nums">{quantity(getValue())}</span>,
    }),
  ]
}
