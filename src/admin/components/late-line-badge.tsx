import { StatusBadge, Text } from "@medusajs/ui"
import type { LateLineDTO } from "../../types"
import { useText } from "../hooks/use-text"

/** Says of a line that customers get their goods too late because of it. */
export function LateLineBadge({ late }: { late: LateLineDTO }) {
  const { t, day, quantity } = useText()
  return (
    <div className="mt-1 flex flex-col items-start gap-y-1">
      <StatusBadge color="red">{t("waysOut.badge")}</StatusBadge>
      <Text size="xsmall" className="text-ui-fg-subtle max-w-[200px] whitespace-normal text-pretty">
        {t("waysOut.badgeText", {
          quantity: quantity(late.late_quantity),
          orders: late.orders,
          date: day(late.needed_by),
        })}
      </Text>
    </div>
  )
}
