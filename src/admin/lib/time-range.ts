/** A filter by dates, as the table's picker gives it, in the two meanings a date has here. */
import { dayFromLocalDate, endOfDayIso, isoFromDay } from "./days"

export interface TimeRange {
  $gte?: string
  $lte?: string
}

export function isRange(value: unknown): value is TimeRange {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

/** The picker gives local midnights; a promise is a UTC day, and "until" includes the day named. */
export function wholeDays({ $gte, $lte }: TimeRange): TimeRange {
  return {
    $gte: $gte && isoFromDay(pickedDay($gte)),
    $lte: $lte && endOfDayIso(pickedDay($lte)),
  }
}

/** Moments between two days of the reader's own calendar; "until" includes the day named. */
export function wholeLocalDays({ $gte, $lte }: TimeRange): TimeRange {
  return { $gte: $gte && localDay($gte, [0, 0, 0, 0]), $lte: $lte && localDay($lte, [23, 59, 59, 999]) }
}

const pickedDay = (iso: string): string =>
  /T(00:00:00\.000|23:59:59\.999)Z$/.test(iso) ? iso.slice(0, 10) : dayFromLocalDate(new Date(iso))

function localDay(iso: string, time: [number, number, number, number]): string {
  const moment = new Date(iso)
  moment.setHours(...time)
  return moment.toISOString()
}
