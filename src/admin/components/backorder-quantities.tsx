import { Text } from "@medusajs/ui"
import type { BackorderDTO } from "../../types"
import { useText } from "../hooks/use-text"

export function BackorderQuantities({ backorder }: { backorder: BackorderDTO }) {
  const { t, quantity } = useText()
  const quantities: [string, number][] = [
    [t("backorder.fields.ordered"), backorder.ordered_quantity],
    [t("backorder.fields.allocated"), backorder.allocated_quantity],
    [t("backorder.fields.waiting"), backorder.waiting_quantity],
    [t("backorder.fields.fulfilled"), backorder.fulfilled_quantity],
    [t("backorder.fields.canceled"), backorder.canceled_quantity],
  ]
  return (
    <dl className="grid grid-cols-2 gap-3 sm:grid-cols-5">
      {quantities.map(([label, amount]) => (
        <div key={label}>
          <dt>
            <Text as="span" size="xsmall" className="text-ui-fg-subtle">
              {label}
            </Text>
          </dt>
          <dd>
            <Text as="span" weight="plus" className="tabular-nums">
              {quantity(amount)}
            </Text>
          </dd>
        </div>
      ))}
    </dl>
  )
}
