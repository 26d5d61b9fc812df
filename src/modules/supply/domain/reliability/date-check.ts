/**
 * Looks at an order whose time has come: what becomes of its dates, what to say about silence, when to look again.
 * It depends on the values given alone; looked at twice at one time, the second finds nothing more to put off.
 */
import { addDays, localDay } from "../calendar-day"
import { openStatuses } from "../purchase-order-status"
import { outlookFor, type Lateness, type Outlook, type OutlookTerms } from "./outlook"
import { judgeSilence, type CheckedLine, type CheckedOrder, type Silence, type SilenceTerms } from "./silence"
import { beginOf, namedDay, type WorkingDays } from "./working-days"

export interface DatedCheckedLine extends CheckedLine {
  /** Something of it is still to come. */
  isOpen: boolean
  /** What was made of its date so far; null for a date that is new. */
  outlook: Outlook | null
}

export interface CheckTerms {
  silence: SilenceTerms
  outlook: OutlookTerms
}

export interface LineOutlook extends Outlook {
  lineId: string
  /** Customers were told another day until now. */
  slipped: boolean
}

export interface DateCheck extends Silence {
  /** Every dated open line whose outlook has to be stored. */
  outlooks: readonly LineOutlook[]
}

export function checkDates(
  order: CheckedOrder,
  lines: readonly DatedCheckedLine[],
  calendar: WorkingDays,
  lateness: Lateness,
  terms: CheckTerms,
  now: Date
): DateCheck {
  const zone = calendar.time_zone
  const today = localDay(now, zone)
  const open = openStatuses.includes(order.status) ? lines.filter((line) => line.isOpen) : []
  const seen = open.flatMap(({ id, expectedAt, outlook }) => {
    if (!expectedAt) {
      return []
    }
    const named = namedDay(expectedAt, zone)
    const found = outlookFor(named, outlook, lateness, terms.outlook, today)
    const slipped = outlook ? found.promisedBy !== outlook.promisedBy : found.expectedOn !== named
    return [{ lineId: id, ...found, slipped, isNew: outlook === null }]
  })
  const silence = judgeSilence(order, open, calendar, terms.silence, now)
  const slips = seen.map(({ promisedBy }) => beginOf(addDays(promisedBy, 1), zone))
  return {
    action: silence.action,
    nextCheckAt: [...slips, ...(silence.nextCheckAt ? [silence.nextCheckAt] : [])].reduce<Date | null>(
      (first, at) => (first && first <= at ? first : at),
      null
    ),
    outlooks: seen
      .filter(({ slipped, isNew }) => slipped || isNew)
      .map(({ lineId, expectedOn, promisedBy, slipped }) => ({ lineId, expectedOn, promisedBy, slipped })),
  }
}
