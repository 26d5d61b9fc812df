import type { ReactNode } from "react"
import { Link } from "react-router-dom"
import type { BackorderDTO } from "../../types"
import { useOrderBackorders } from "../hooks/backorders"
import { useInventoryItems, useLocationName } from "../hooks/lookups"
import { useText } from "../hooks/use-text"
import { itemLabel } from "../lib/inventory-item"
import { Facts } from "./facts"

const linkClass = "text-ui-fg-interactive hover:text-ui-fg-interactive-hover"

/** Everything of a record that the header does not already say. */
export function BackorderFacts({ backorder }: { backorder: BackorderDTO }) {
  const { t, day, moment, quantity } = useText()
  const locationName = useLocationName()
  const siblings = (useOrderBackorders(backorder.order_id).data?.backorders ?? []).filter(
    ({ id, line_item_id }) => line_item_id === backorder.line_item_id && id !== backorder.id
  )
  const items = useInventoryItems([backorder.inventory_item_id]).data?.inventory_items ?? []
  const item = items.find(({ id }) => id === backorder.inventory_item_id)
  const dayOrDash = (iso: string | null): string => (iso ? day(iso) : "–")

  const promise: [string, ReactNode][] = [
    [t("backorder.fields.promisedBy"), dayOrDash(backorder.promised_by)],
    [t("backorder.fields.expected"), dayOrDash(backorder.expected_at)],
    [t("backorder.fields.firstPromise"), dayOrDash(backorder.first_promised_by)],
    [t("backorder.fields.version"), quantity(backorder.promise_version)],
    [t("backorder.fields.basis"), t(`backorder.basis.${backorder.promise_basis}`)],
    [t("backorder.fields.queue"), backorder.queue_position === null ? "–" : quantity(backorder.queue_position)],
    [t("backorder.fields.priority"), quantity(backorder.priority)],
    [t("backorder.fields.nextDuty"), useDutyText(backorder)],
    [t("backorder.fields.jurisdiction"), backorder.jurisdiction ? t(`backorder.jurisdiction.${backorder.jurisdiction}`) : "–"],
  ]
  const record: [string, ReactNode][] = [
    [
      t("backorder.fields.customer"),
      backorder.customer_id ? (
        <Link to={`/customers/${backorder.customer_id}`} className={linkClass}>
          {backorder.email ?? backorder.customer_id}
        </Link>
      ) : (
        (backorder.email ?? "–")
      ),
    ],
    [
      t("backorder.fields.inventoryItem"),
      <Link to={`/inventory/${backorder.inventory_item_id}`} className={linkClass}>
        {item ? itemLabel(item) : backorder.inventory_item_id}
      </Link>,
    ],
    [t("backorder.fields.location"), locationName(backorder.location_id)],
    ...(siblings.length > 0
      ? [
          [
            t("backorder.fields.siblings"),
            <ul>
              {siblings.map(({ id, display_id, location_id }) => (
                <li key={id}>
                  <Link to={`/backorders/${id}`} className={linkClass}>
                    {`#${display_id} · ${locationName(location_id)}`}
                  </Link>
                </li>
              ))}
            </ul>,
          ] satisfies [string, ReactNode],
        ]
      : []),
    [t("backorder.fields.created"), moment(backorder.created_at)],
    [t("backorder.fields.updated"), moment(backorder.updated_at)],
    [t("backorder.fields.closed"), backorder.closed_at ? moment(backorder.closed_at) : "–"],
  ]
  return (
    <div className="grid grid-cols-1 items-start gap-3 lg:grid-cols-2">
      <Facts title={t("backorder.detail.promise")} facts={promise} />
      <Facts title={t("backorder.detail.record")} facts={record} />
    </div>
  )
}

function useDutyText({ next_duty, next_duty_at }: BackorderDTO): string {
  const { t, day } = useText()
  if (!next_duty) {
    return t("general.none")
  }
  const duty = t(`backorder.duty.${next_duty}`)
  return next_duty_at ? t("backorder.duty.by", { duty, date: day(next_duty_at) }) : duty
}
