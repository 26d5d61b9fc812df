import { StatusBadge } from "@medusajs/ui"
import type { BackorderDTO } from "../../types"
import { useText } from "../hooks/use-text"
import { isPast } from "../lib/overdue"

/** The last day for the next duty, marked once it is over. */
export function DutyDeadline({ backorder: { next_duty_at } }: { backorder: Pick<BackorderDTO, "next_duty_at"> }) {
  const { t, day } = useText()
  if (next_duty_at === null) {
    return "–"
  }
  const late = isPast(next_duty_at, new Date())
  return (
    <span className="flex items-center gap-x-2 whitespace-nowrap">
      <time dateTime={next_duty_at}>{day(next_duty_at)}</time>
      {late && <StatusBadge color="red">{t("backorder.deadlinePassed")}</StatusBadge>}
    </span>
  )
}
