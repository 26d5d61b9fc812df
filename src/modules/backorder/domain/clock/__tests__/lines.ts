import { startOfDay } from "../../calendar"
import type { LineHistory } from "../history"

export const day = (text: string): Date => new Date(`${text}T00:00:00.000Z`)
export const at = (text: string): Date => new Date(text.includes("T") ? text : `${text}T10:00:00.000Z`)
export const utc = startOfDay
export const text = (date: Date | null): string | null => date && date.toISOString().slice(0, 10)

/** Ordered on 1 June 2026, promised by 20 June, nothing said since. */
export function line(changes: Partial<LineHistory> = {}): LineHistory {
  return {
    ordered_at: at("2026-06-01"),
    transit_days: 2,
    promises: [{ version: 1, day: day("2026-06-20") }],
    told: [],
    answers: [],
    shipped_at: null,
    canceled_at: null,
    owes_refund: false,
    ...changes,
  }
}

/** The days promised one after the other, versions from 1. */
export const promised = (...days: (string | null)[]): LineHistory["promises"] =>
  days.map((promise, index) => ({ version: index + 1, day: promise === null ? null : day(promise) }))

export const mail = (version: number, when: string, changes: Partial<LineHistory["told"][number]> = {}) => ({
  about: "date" as const,
  version,
  at: at(when),
  reached: true,
  ...changes,
})

export const yes = (version: number, when: string) => ({ version, at: at(when) })
