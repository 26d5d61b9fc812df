import { clx } from "@medusajs/ui"
import type { BackorderDTO } from "../../types"
import { isPast } from "../lib/overdue"
import { useText } from "../hooks/use-text"

/** What the customer is owed next, and by which day. */
export function NextDuty({ backorder: { next_duty, next_duty_at } }: { backorder: BackorderDTO }) {
  const { t, day } = useText()
  if (!next_duty) {
    return "–"
  }
  return (
    <div className="py-1">
      <div className="truncate">{t(`backorder.dutyName.${next_duty}`)}</div>
      <div className={clx("txt-compact-xsmall", isPast(next_duty_at, new Date()) ? "text-ui-fg-error" : "text-ui-fg-subtle")}>
        {next_duty_at ? day(next_duty_at) : "–"}
      </div>
    </div>
  )
}
