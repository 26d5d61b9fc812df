import { clx } from "@medusajs/ui"
import type { BackorderDTO, BackorderJurisdiction } from "../../types"
import { isPast } from "../lib/overdue"
import { useText } from "../hooks/use-text"

/** As short as a column is; nothing where no law is known. */
const laws: Record<BackorderJurisdiction, string | null> = { "us-ftc": "US", eu: "EU", de: "DE", uk: "UK", none: null }

/** What the customer is owed next, by which day, and under whose law. */
export function NextDuty({ backorder: { next_duty, next_duty_at, jurisdiction } }: { backorder: BackorderDTO }) {
  const { t, day } = useText()
  if (!next_duty) {
    return "–"
  }
  const law = jurisdiction && laws[jurisdiction]
  return (
    <div className="py-1">
      <div className="truncate">{t(`backorder.dutyName.${next_duty}`)}</div>
      <div className="text-ui-fg-subtle txt-compact-xsmall">
        <span className={clx({ "text-ui-fg-error": isPast(next_duty_at, new Date()) })}>{next_duty_at ? day(next_duty_at) : "–"}</span>
        {law && ` · ${law}`}
      </div>
    </div>
  )
}
