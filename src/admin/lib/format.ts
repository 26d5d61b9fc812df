/** The dashboard names some languages without a hyphen (`ptBR`); Intl wants `pt-BR`. */
export function toLocale(language: string): string {
  const tag = language.replace(/([a-z])([A-Z])/g, "$1-$2")
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? "en"
  } catch {
    return "en"
  }
}

/**
 * A calendar day such as a promise. Shown in UTC so that everybody reads the day
 * the customer was told, wherever the browser stands.
 */
export function formatDay(iso: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(iso))
}

/** The day of a moment such as when a record was created, in the reader's own time zone. */
export function formatDate(iso: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format(new Date(iso))
}

/** A moment, in the reader's own time zone. */
export function formatMoment(iso: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" }).format(new Date(iso))
}

/** A moment where room is short, as in a table; with its year all the same. */
export function formatShortMoment(iso: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(new Date(iso))
}

/** At most six decimals: enough for metres and grams, and hides binary remainders of sums. */
export function formatQuantity(quantity: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(quantity)
}

export function formatMoney(amount: number, currencyCode: string, locale: string): string {
  return new Intl.NumberFormat(locale, {
    style: "currency",
    currency: currencyCode.toUpperCase(),
  }).format(amount)
}

/** A unit cost may be finer than the currency's smallest coin. */
export function formatUnitCost(amount: number, currencyCode: string, locale: string): string {
  return new Intl.NumberFormat(locale, {
    style: "currency",
    currency: currencyCode.toUpperCase(),
    maximumFractionDigits: 6,
  }).format(amount)
}
