import { localDay, startOfDay } from "../../modules/supply/domain/calendar-day"

/** The day that an instant falls on in a time zone, as a midnight in UTC. */
export const localDays =
  (timeZone: string) =>
  (at: Date): Date =>
    startOfDay(localDay(at, timeZone))
