import { MedusaError } from "@medusajs/framework/utils"

const DAY_MS = 24 * 60 * 60 * 1000
const ONE_YEAR = 365 * DAY_MS

/** What a scorecard counts: a year up to now where nothing is said. A day named as the end counts, too. */
export function periodOf({ from, to }: { from?: string; to?: string }, now: Date): { from: Date; to: Date } {
  const end = to === undefined ? now : new Date(Date.parse(to) + (isDay(to) ? DAY_MS : 0))
  const begin = from === undefined ? new Date(end.getTime() - ONE_YEAR) : new Date(from)
  if (begin >= end) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `The period from ${begin.toISOString()} to ${end.toISOString()} is empty; let "from" lie before "to".`
    )
  }
  return { from: begin, to: end }
}

const isDay = (text: string): boolean => !text.includes("T")
