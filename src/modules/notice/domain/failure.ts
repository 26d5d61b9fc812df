import { retryDelay } from "./retry"

/**
 * Why a notice was not sent, by what there is to do about it:
 *
 * - `refused`: sending it again cannot succeed.
 * - `transient`: it is tried again, up to the allowed number of attempts.
 * - `unanswered`: the same, but it may have gone out all the same: where the provider reports, its report comes first.
 * - `unconfigured`: the shop cannot send mails at all. That is no attempt; it waits until the shop can.
 */
export type FailureKind = "refused" | "transient" | "unanswered" | "unconfigured"

export type FailureOutcome =
  | { status: "failed"; attempts: number }
  | { status: "pending"; attempts: number; retryInSeconds: number }

export interface FailedAttempt {
  /** Claims of the notice, this one included. */
  attempts: number
  maxAttempts: number
  /** Seconds after an attempt in which a report is to be expected; null where the provider reports nothing. */
  reportSeconds: number | null
  /** Evenly spread in [0, 1). */
  random: number
}

/** Decides what a failure makes of a notice. */
export function afterFailure(
  kind: FailureKind,
  { attempts, maxAttempts, reportSeconds, random }: FailedAttempt
): FailureOutcome {
  const again = (leastSeconds: number): FailureOutcome =>
    attempts >= maxAttempts
      ? { status: "failed", attempts }
      : { status: "pending", attempts, retryInSeconds: Math.max(retryDelay(attempts, random), leastSeconds) }
  switch (kind) {
    case "refused":
      return { status: "failed", attempts }
    case "transient":
      return again(0)
    case "unanswered":
      return again(reportSeconds ?? 0)
    case "unconfigured":
      return { status: "pending", attempts: Math.max(attempts - 1, 0), retryInSeconds: retryDelay(2, random) }
  }
}
