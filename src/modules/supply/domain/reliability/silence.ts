/**
 * What to do about a supplier who says nothing.
 *
 * Two silences count: an order that is sent and not confirmed, from the day after the working days a supplier has to
 * confirm; and a date that has passed without shipment, from the next working day. The second goes before the first.
 * The supplier is reminded at once and again every so many working days; after the last reminder the merchant is told,
 * once, and then nothing more is said until the supplier says something, which sets `reminders` back to 0.
 */
import { addDays, localDay } from "../calendar-day"
import { isOpen, type PurchaseOrderStatus } from "../purchase-order-status"
import { namedDay, openingOf, workingDayAfter, type WorkingDays } from "./working-days"

export interface SilenceTerms {
  /** Working days a supplier has to confirm an order. */
  confirmWithinDays: number
  /** Working days from one reminder to the next. */
  remindEveryDays: number
  /** Reminders before the merchant is told. */
  reminders: number
}

export interface CheckedOrder {
  status: PurchaseOrderStatus
  sentAt: Date | null
  /** Reminders since the supplier last said something, the word to the merchant counted, too. */
  reminders: number
}

export interface CheckedLine {
  id: string
  expectedAt: Date | null
  /** Nothing is to come, or all of it is on its way. */
  isUnderWay: boolean
}

export type SilenceAbout = "unconfirmed" | "overdue"

export type SilenceAction =
  | { type: "none" }
  | { type: "remind" | "escalate"; about: SilenceAbout; lineIds: readonly string[] }

export interface Silence {
  action: SilenceAction
  /** When to look again; null where nothing can fall due without a word from somebody. */
  nextCheckAt: Date | null
}

interface Cause {
  about: SilenceAbout
  lineIds: readonly string[]
  /** The working day on which the first reminder goes out. */
  from: string
}

export function judgeSilence(
  order: CheckedOrder,
  lines: readonly CheckedLine[],
  calendar: WorkingDays,
  terms: SilenceTerms,
  now: Date
): Silence {
  const causes = isOpen(order.status) ? causesOf(order, lines, calendar, terms, now) : []
  if (order.reminders > terms.reminders || causes.length === 0) {
    return { action: { type: "none" }, nextCheckAt: null }
  }
  const dueAt = ({ from }: Cause, reminders: number): Date =>
    openingOf(workingDayAfter(from, reminders * terms.remindEveryDays, calendar), calendar)
  const due = causes.find((cause) => dueAt(cause, order.reminders) <= now)
  if (!due) {
    return { action: { type: "none" }, nextCheckAt: earliest(causes.map((cause) => dueAt(cause, order.reminders))) }
  }
  const { about, lineIds } = due
  if (order.reminders === terms.reminders) {
    return { action: { type: "escalate", about, lineIds }, nextCheckAt: null }
  }
  // Where checks were missed, the reminders of the days gone by are not made up for in one morning.
  const tomorrow = openingOf(workingDayAfter(addDays(localDay(now, calendar.time_zone), 1), 0, calendar), calendar)
  const next = dueAt(due, order.reminders + 1)
  return { action: { type: "remind", about, lineIds }, nextCheckAt: next > tomorrow ? next : tomorrow }
}

/** The more pressing first. */
function causesOf(
  order: CheckedOrder,
  lines: readonly CheckedLine[],
  calendar: WorkingDays,
  terms: SilenceTerms,
  now: Date
): Cause[] {
  const today = localDay(now, calendar.time_zone)
  const dated = lines
    .flatMap(({ id, expectedAt, isUnderWay }) =>
      expectedAt && !isUnderWay ? [{ id, day: namedDay(expectedAt, calendar.time_zone) }] : []
    )
    .sort((a, b) => (a.day < b.day ? -1 : 1))
  const overdue = dated.slice(0, 1).map(({ day }): Cause => {
    const passed = dated.filter((line) => line.day < today)
    return { about: "overdue", lineIds: passed.map(({ id }) => id), from: workingDayAfter(addDays(day, 1), 0, calendar) }
  })
  if (order.status !== "sent" || !order.sentAt) {
    return overdue
  }
  const asked = workingDayAfter(addDays(localDay(order.sentAt, calendar.time_zone), 1), terms.confirmWithinDays, calendar)
  return [...overdue, { about: "unconfirmed", lineIds: lines.map(({ id }) => id), from: asked }]
}

function earliest(instants: readonly Date[]): Date {
  return instants.reduce((first, instant) => (instant < first ? instant : first))
}
