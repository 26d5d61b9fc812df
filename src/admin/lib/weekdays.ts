/** ISO numbers of weekdays, 1 is Monday. */
export const weekdays: readonly number[] = [1, 2, 3, 4, 5, 6, 7]

/** The name of a weekday; 1 January 2024 was a Monday. */
export const weekdayName = (weekday: number, locale: string, width: "long" | "short"): string =>
  new Intl.DateTimeFormat(locale, { weekday: width, timeZone: "UTC" }).format(Date.UTC(2024, 0, weekday))
