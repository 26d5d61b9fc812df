/** The days from one to another on which a pair could be sold, those without demand among them. */
import { addDays } from "../demand/calendar"
import type { RecentDay } from "./surge-of-pair"

export interface Span {
  from: string
  /** Null while it goes on. */
  until: string | null
}

export function recentDays(
  asked: readonly RecentDay[],
  unsellable: readonly Span[],
  { from, until }: { from: string; until: string }
): RecentDay[] {
  const byDay = new Map(asked.map((day) => [day.day, day]))
  const days: RecentDay[] = []
  for (let day = from; day <= until; day = addDays(day, 1)) {
    if (!unsellable.some((span) => span.from <= day && (span.until === null || day <= span.until))) {
      days.push(byDay.get(day) ?? { day, quantity: 0, largest: 0 })
    }
  }
  return days
}
