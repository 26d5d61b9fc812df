import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { formatDate, formatDay, formatMoment, formatMoney, formatQuantity, formatShortMoment, formatUnitCost, toLocale } from "../lib/format"

/** Our texts, and dates, numbers and money in the language the admin is set to. */
export function useText() {
  const { t, i18n } = useTranslation("backorder")
  const locale = toLocale(i18n.language)
  return useMemo(
    () => ({
      t,
      locale,
      day: (iso: string) => formatDay(iso, locale),
      date: (iso: string) => formatDate(iso, locale),
      moment: (iso: string) => formatMoment(iso, locale),
      shortMoment: (iso: string) => formatShortMoment(iso, locale),
      quantity: (amount: number) => formatQuantity(amount, locale),
      unitCost: (amount: number, currencyCode: string) => formatUnitCost(amount, currencyCode, locale),
      money: (amount: number, currencyCode: string) => formatMoney(amount, currencyCode, locale),
    }),
    [t, locale]
  )
}
