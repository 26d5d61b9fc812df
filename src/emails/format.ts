import type { NoticeMoney } from "../types/notice"

type Numeric = `${number}`

/** A quantity as it is shown, and whether a sentence about it needs the singular. */
export interface Amount {
  text: string
  singular: boolean
}

export interface Format {
  date(iso: string): string
  /** Day and time, to the second. */
  moment(iso: string, timeZone: string): string
  amount(quantity: string): Amount
  money(money: NoticeMoney): string
  /** A price of one unit, which may be a fraction of the smallest coin. */
  price(money: NoticeMoney): string
  /** Things one after the other, with "and" before the last. */
  list(items: readonly string[]): string
}

const isNumeric = (value: string): value is Numeric => value.trim() !== "" && Number.isFinite(Number(value))

function numeric(value: string): Numeric {
  if (!isNumeric(value)) {
    throw new RangeError(`"${value}" is not a decimal number.`)
  }
  return value
}

export const isNothing = (quantity: string): boolean => Number(quantity) === 0

/** Dates are calendar days in UTC; decimals go to Intl as strings, so that none is rounded through a float. */
export function formatFor(locale: string): Format {
  const day = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" })
  const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 20 })
  const plural = new Intl.PluralRules(locale)
  return {
    date: (iso) => day.format(new Date(iso)),
    moment: (iso, timeZone) =>
      new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "long", timeZone }).format(new Date(iso)),
    amount: (quantity) => ({
      text: decimal.format(numeric(quantity)),
      singular: plural.select(Number(quantity)) === "one",
    }),
    money: ({ amount, currency_code }) =>
      new Intl.NumberFormat(locale, { style: "currency", currency: currency_code }).format(numeric(amount)),
    price: ({ amount, currency_code }) =>
      new Intl.NumberFormat(locale, { style: "currency", currency: currency_code, maximumFractionDigits: 20 }).format(
        numeric(amount)
      ),
    list: (items) => new Intl.ListFormat(locale).format(items),
  }
}
