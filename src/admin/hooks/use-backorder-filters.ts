import { createDataTableFilterHelper } from "@medusajs/ui"
import type { BackorderDTO, BackorderDuty, BackorderJurisdiction, BackorderStatus } from "../../types"
import { addDays, dayFromLocalDate, endOfDayIso, isoFromDay, today } from "../lib/days"
import { toList } from "../lib/table-url"
import { isRange, wholeDays } from "../lib/time-range"
import type { BackorderQuery } from "./backorders"
import { useText } from "./use-text"

const filter = createDataTableFilterHelper<BackorderDTO & { overdue: string }>()
const statuses: BackorderStatus[] = ["waiting", "allocated", "fulfilled", "canceled"]

const duties: BackorderDuty[] = ["ship", "tell_no_date", "tell_delay", "last_chance", "tell_overdue", "cancel", "refund"]

const jurisdictions: BackorderJurisdiction[] = ["us-ftc", "eu", "de", "uk", "none"]

export const backorderFilterIds = ["status", "overdue", "promised_by", "next_duty", "next_duty_at", "jurisdiction"] as const

export function useBackorderFilters() {
  const { t, day } = useText()
  const start = today(new Date())
  const past = { label: t("backorder.list.past"), value: { $lte: endOfDayIso(addDays(start, -1)) } }
  const until = (days: number) => ({ $gte: isoFromDay(start), $lte: endOfDayIso(addDays(start, days)) })
  const days = (id: "promised_by" | "next_duty_at", label: string) =>
    filter.accessor(id, {
      type: "date",
      label,
      options: [
        past,
        { label: t("backorder.list.next7"), value: until(7) },
        { label: t("backorder.list.next30"), value: until(30) },
      ],
      rangeOptionLabel: t("table.customRange"),
      rangeOptionStartLabel: t("table.from"),
      rangeOptionEndLabel: t("table.to"),
      formatDateValue: (date) => day(isoFromDay(dayFromLocalDate(date))),
    })

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
    filter.accessor("jurisdiction", {
      type: "multiselect",
      label: t("backorder.fields.jurisdiction"),
      searchable: false,
      options: jurisdictions.map((value) => ({ value, label: t(`backorder.jurisdiction.${value}`) })),
    }),
    days("promised_by", t("backorder.list.filterPromised")),
    days("next_duty_at", t("backorder.fields.deadline")),
  ]
}

type FilterQuery = Pick<BackorderQuery, "status" | "overdue" | "promised_by" | "next_duty" | "next_duty_at" | "jurisdiction">

/** The filters as the API takes them; what the address bar holds may be anything. */
export function backorderFilterQuery(filters: Record<string, unknown>): FilterQuery {
  const { overdue, promised_by, next_duty_at } = filters
  const known = (value: unknown, all: readonly string[]): string[] | undefined => {
    const list = toList(value).filter((one) => all.includes(one))
    return list.length > 0 ? list : undefined
  }
  return {
    next_duty: known(filters.next_duty, duties),
    status: known(filters.status, statuses),
    jurisdiction: known(filters.jurisdiction, jurisdictions),
    overdue: overdue === "true" ? true : overdue === "false" ? false : undefined,
    promised_by: isRange(promised_by) ? wholeDays(promised_by) : undefined,
    next_duty_at: isRange(next_duty_at) ? wholeDays(next_duty_at) : undefined,
  }
}

/** Whatever is owed, where nothing narrower was asked for. */
export const anythingDue = (query: FilterQuery): FilterQuery => ({ ...query, next_duty: query.next_duty ?? duties })
