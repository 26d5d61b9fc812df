import { createDataTableColumnHelper } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { BackorderPolicyDTO } from "../../types"
import { setFields } from "../lib/policy-fields"
import { usePolicyText } from "./use-policy-text"
import { useText } from "./use-text"

const column = createDataTableColumnHelper<BackorderPolicyDTO>()

export function usePolicyColumns() {
  const { t, date } = useText()
  const { valueText } = usePolicyText()
  const sortable = (label: string) => ({ header: label, sortLabel: label, enableSorting: true })

  return [
    column.accessor("scope.type", {
      id: "scope_type",
      ...sortable(t("policy.fields.scope")),
      cell: ({ getValue }) => t(`policy.scope.${getValue()}`),
    }),
    column.accessor("scope_name", {
      header: t("policy.fields.name"),
      maxSize: 260,
      truncateTooltip: false,
      cell: ({ row }) => (
        <Link
          to={`/settings/backorder-policies/${row.original.id}`}
          className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover block max-w-60 truncate"
          title={row.original.scope_name ?? row.original.scope.id}
          onClick={(event) => event.stopPropagation()}
        >
          {row.original.scope_name ?? row.original.scope.id}
        </Link>
      ),
    }),
    column.display({
      id: "sets",
      header: t("policy.fields.sets"),
      maxSize: 420,
      cell: ({ row }) => {
        const fields = setFields(row.original)
        return fields.length > 0
          ? fields.map((field) => `${t(`policy.fields.${field}`)}: ${valueText(field, row.original[field])}`).join(" · ")
          : t("policy.setsNothing")
      },
    }),
    column.accessor("updated_at", {
      ...sortable(t("policy.fields.updated")),
      cell: ({ getValue }) => date(getValue()),
    }),
  ]
}
