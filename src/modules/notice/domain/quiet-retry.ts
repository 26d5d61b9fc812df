import type { FailureOutcome } from "./failure"
import { dueAt, type QuietHours } from "./quiet-hours"

export interface FailedAtNight {
  now: Date
  quiet: QuietHours | null
  /** Null for a mail that keeps no quiet hours. */
  zone: string | null
  /** The last day for telling it, a midnight in UTC; null where there is none. */
  deadline: Date | null
}

/** The next attempt keeps quiet hours as the first one did: it waits for their end, unless its last day would be over. */
export function retryOutsideQuietHours(outcome: FailureOutcome, { now, quiet, zone, deadline }: FailedAtNight): FailureOutcome {
  if (outcome.status === "failed" || zone === null) {
    return outcome
  }
  const at = dueAt({ at: new Date(now.getTime() + outcome.retryInSeconds * 1000), quiet, zone, deadline })
  return { ...outcome, retryInSeconds: (at.getTime() - now.getTime()) / 1000 }
}
