import { createDataTableColumnHelper } from "@medusajs/ui"
import type { SupplierAgreementDTO } from "../../types"
import { AgreementBadges } from "../components/agreement-badges"
import { AgreementMenu } from "../components/agreement-menu"
import { OrderQuantities } from "../components/order-quantities"
import { lastPrice } from "../lib/agreement-facts"
import { useText } from "./use-text"

interface AgreementColumnsOptions {
  nameOf: (agreement: SupplierAgreementDTO) => string
  skuOf: (agreement: SupplierAgreementDTO) => string | null
  onEdit: (agreement: SupplierAgreementDTO, opener: HTMLElement) => void
}

const column = createDataTableColumnHelper<SupplierAgreementDTO>()

export function useAgreementColumns({ nameOf, skuOf, onEdit }: AgreementColumnsOptions) {
  const { t, day, unitCost, quantity } = useText()
  const sortable = (label: string) => ({ header: label, sortLabel: label, enableSorting: true })
  const days = (count: number): string => t("agreement.values.days", { count, quantity: quantity(count) })

  return [
    column.display({
      id: "item",
      header: t("agreement.fields.item"),
      maxSize: 260,
      cell: ({ row: { original } }) => (
        <div className="py-1">
          <button
            type="button"
            className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover block max-w-full truncate"
            aria-label={`${t("actions.edit")}: ${nameOf(original)}, ${day(original.valid_from)}`}
            onClick={(event) => {
              event.stopPropagation()
              onEdit(original, event.currentTarget)
            }}
          >
            {nameOf(original)}
          </button>
          <div className="text-ui-fg-subtle txt-compact-xsmall truncate">
            {[skuOf(original), original.supplier_sku].filter(Boolean).join(" · ")}
          </div>
        </div>
      ),
    }),
    column.accessor("valid_from", {
      ...sortable(t("agreement.fields.valid")),
      truncateTooltip: false,
      cell: ({ row: { original } }) => (
        <div className="flex flex-col gap-y-1 py-1">
          <span className="whitespace-nowrap">
            {original.valid_until === null
              ? t("agreement.values.open", { from: day(original.valid_from) })
              : t("agreement.values.period", { from: day(original.valid_from), until: day(original.valid_until) })}
          </span>
          <AgreementBadges agreement={original} />
        </div>
      ),
    }),
    column.accessor("price_breaks", {
      header: t("agreement.fields.price"),
      align: "right",
      cell: ({ row: { original } }) => {
        const price = unitCost(lastPrice(original), original.currency_code)
        const count = original.price_breaks.length
        return count === 1 ? (
          <span className="tabular-nums">{price}</span>
        ) : (
          <div className="py-1 tabular-nums">
            {t("agreement.values.fromPrice", { price })}
            <div className="text-ui-fg-subtle txt-compact-xsmall">
              {t("agreement.values.breaks", { count, quantity: quantity(count) })}
            </div>
          </div>
        )
      },
    }),
    column.accessor("minimum_quantity", {
      header: t("agreement.fields.quantities"),
      cell: ({ row: { original } }) => <OrderQuantities agreement={original} />,
    }),
    column.accessor("lead_time_days", {
      ...sortable(t("agreement.fields.lead")),
      cell: ({ row: { original } }) => (
        <div className="py-1">
          {days(original.lead_time_days)}
          {original.rush_lead_time_days !== null && (
            <div className="text-ui-fg-subtle txt-compact-xsmall">
              {t("agreement.values.rush", { quantity: days(original.rush_lead_time_days) })}
            </div>
          )}
        </div>
      ),
    }),
    column.accessor("rank", {
      ...sortable(t("agreement.fields.rank")),
      align: "right",
      cell: ({ getValue }) => <span className="tabular-nums">{quantity(getValue())}</span>,
    }),
    column.display({
      id: "actions",
      cell: ({ row: { original } }) => (
        <AgreementMenu agreement={original} name={nameOf(original)} onEdit={(opener) => onEdit(original, opener)} />
      ),
    }),
  ]
}
