import { createDataTableFilterHelper } from "@medusajs/ui"
import type { NoticeDTO } from "../../types"
import { en } from "../i18n/en"
import { addDays, dayFromLocalDate, isoFromDay, localDateFromDay } from "../lib/days"
import { toList } from "../lib/table-url"
import { isRange, wholeLocalDays } from "../lib/time-range"
import type { NoticeQuery } from "./notices"
import { useText } from "./use-text"

const filter = createDataTableFilterHelper<NoticeDTO>()

/** Each one there is, for the compiler misses none in the texts. */
const types = Object.keys(en.notice.type)
const statuses = Object.keys(en.notice.status)
const deliveries = Object.keys(en.notice.delivery)
const languages = Object.keys(en.languages)

export const noticeFilterIds = ["status", "type", "delivery", "language", "due_at", "sent_at"] as const

export function useNoticeFilters() {
  const { t, day } = useText()
  const now = new Date()
  const back = (days: number) => localDateFromDay(addDays(dayFromLocalDate(now), -days)).toISOString()
  const dates = (id: "due_at" | "sent_at", label: string) =>
    filter.accessor(id, {
      type: "date",
      label,
      options: [
        { label: t("notice.list.today"), value: { $gte: back(0) } },
        { label: t("notice.list.last7"), value: { $gte: back(7) } },
        { label: t("notice.list.last30"), value: { $gte: back(30) } },
      ],
      rangeOptionLabel: t("table.customRange"),
      rangeOptionStartLabel: t("table.from"),
      rangeOptionEndLabel: t("table.to"),
      formatDateValue: (date) => day(isoFromDay(dayFromLocalDate(date))),
    })
  const choice = (id: "status" | "type" | "delivery" | "language", label: string, values: string[], text: (value: string) => string) =>
    filter.accessor(id, {
      type: "multiselect",
      label,
      searchable: false,
      options: values.map((value) => ({ value, label: text(value) })),
    })

  return [
    choice("status", t("notice.fields.status"), statuses, (value) => t(`notice.status.${value}`)),
    choice("type", t("notice.fields.type"), types, (value) => t(`notice.type.${value}`)),
    choice("delivery", t("notice.fields.delivery"), deliveries, (value) => t(`notice.delivery.${value}`)),
    choice("language", t("notice.fields.language"), languages, (value) => t(`languages.${value}`)),
    dates("due_at", t("notice.fields.due")),
    dates("sent_at", t("notice.fields.sent")),
  ]
}

/** The filters as the API takes them; what the address bar holds may be anything. */
export function noticeFilterQuery(
  filters: Record<string, unknown>
): Pick<NoticeQuery, "status" | "type" | "delivery" | "language" | "due_at" | "sent_at"> {
  const known = (value: unknown, all: string[]): string[] | undefined => {
    const list = toList(value).filter((one) => all.includes(one))
    return list.length > 0 ? list : undefined
  }
  const range = (value: unknown) => (isRange(value) ? wholeLocalDays(value) : undefined)
  return {
    status: known(filters.status, statuses),
    type: known(filters.type, types),
    delivery: known(filters.delivery, deliveries),
    language: known(filters.language, languages),
    due_at: range(filters.due_at),
    sent_at: range(filters.sent_at),
  }
}
