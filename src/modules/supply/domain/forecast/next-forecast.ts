import { addDays, localDay } from "../calendar-day"
import { nextWorkingDay } from "../work-calendar"
import { openingOf, type WorkingDays } from "../reliability/working-days"
import { weekOf } from "./weeks"

/** The opening of the office on the first working day from the Monday on that lies so many weeks ahead of the running one. */
export function forecastIn(weeks: number, now: Date, calendar: WorkingDays): Date {
  const monday = addDays(weekOf(localDay(now, calendar.time_zone)), weeks * 7)
  return openingOf(nextWorkingDay(monday, calendar), calendar)
}

/** When forecasts begin: in this week if its time has not come yet, else in the next one. */
export function firstForecast(now: Date, calendar: WorkingDays): Date {
  const thisWeek = forecastIn(0, now, calendar)
  return thisWeek > now ? thisWeek : forecastIn(1, now, calendar)
}
