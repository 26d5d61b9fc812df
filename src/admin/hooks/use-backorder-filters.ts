import { createDataTableFilterHelper } from "@medusajs/ui"
import type { BackorderDTO, BackorderDuty, BackorderStatus } from "../../types"
import { addDays, dayFromLocalDate, endOfDayIso, isoFromDay, today } from "../lib/days"
import { toList } from "../lib/table-url"
import { isRange, wholeDays } from "../lib/time-range"
import type { BackorderQuery } from "./backorders"
import { useText } from "./use-text"

const filter = createDataTableFilterHelper<BackorderDTO & { overdue: string }>()
const statuses: BackorderStatus[] = ["waiting", "allocated", "fulfilled", "canceled"]

const duties: BackorderDuty[] = ["ship", "tell_no_date", "tell_delay", "last_chance", "tell_overdue", "cancel", "refund"]

export const backorderFilterIds = ["status", "overdue", "promised_by", "next_duty"] as const

export function useBackorderFilters() {
  const { t, day } = useText()
  const start = today(new Date())
  const until = (days: number) => ({ $gte: isoFromDay(start), $lte: endOfDayIso(addDays(start, days)) })

  return [
    filter.accessor("status", {
      type: "multiselect",
      label: t("backorder.fields.status"),
      searchable: false,
      options: statuses.map((value) => ({ value, label: t(`backorder.status.${value}`) })),
    }),
    filter.accessor("overdue", {
      type: "radio",
      label: t("backorder.overdue"),
      options: [
        { value: "true", label: t("backorder.list.yes") },
        { value: "false", label: t("backorder.list.no") },
      ],
    }),
    filter.accessor("next_duty", {
      type: "multiselect",
      label: t("backorder.fields.nextDuty"),
      searchable: false,
      options: duties.map((value) => ({ value, label: t(`backorder.dutyName.${value}`) })),
    }),
    filter.accessor("promised_by", {
      type: "date",
      label: t("backorder.list.filterPromised"),
      options: [
        { label: t("backorder.list.past"), value: { $lte: endOfDayIso(addDays(start, -1)) } },
        { label: t("backorder.list.next7"), value: until(7) },
        { label: t("backorder.list.next30"), value: until(30) },
      ],
      rangeOptionLabel: t("table.customRange"),
      rangeOptionStartLabel: t("table.from"),
      rangeOptionEndLabel: t("table.to"),
      formatDateValue: (date) => day(isoFromDay(dayFromLocalDate(date))),
    }),
  ]
}

/** The filters as the API takes them; what the address bar holds may be anything. */
export function backorderFilterQuery(
  filters: Record<string, unknown>
): Pick<BackorderQuery, "status" | "overdue" | "promised_by" | "next_duty"> {
  const { status, overdue, promised_by, next_duty } = filters
  const known = toList(status).filter((value) => statuses.some((one) => one === value))
  const owed = toList(next_duty).filter((value) => duties.some((one) => one === value))
  return {
    next_duty: owed.length > 0 ? owed : undefined,
    status: known.length > 0 ? known : undefined,
    overdue: overdue === "true" ? true : overdue === "false" ? false : undefined,
    promised_by: isRange(promised_by) ? wholeDays(promised_by) : undefined,
  }
}
