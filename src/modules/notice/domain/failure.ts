import { retryDelay } from "./retry"

/**
 * Why a notice was not sent, by what there is to do about it:
 *
 * - `refused`: sending it again cannot succeed.
 * - `transient`: it is tried again, up to the allowed number of attempts.
 * - `unconfigured`: the shop cannot send mails at all. That is no attempt; it waits until the shop can.
 */
export type FailureKind = "refused" | "transient" | "unconfigured"

export type FailureOutcome =
  | { status: "failed"; attempts: number }
  | { status: "pending"; attempts: number; retryInSeconds: number }

/** Decides what a failure makes of a notice whose claims, this one included, are `attempts`. */
export function afterFailure(
  kind: FailureKind,
  attempts: number,
  maxAttempts: number,
  random: number
): FailureOutcome {
  switch (kind) {
    case "refused":
      return { status: "failed", attempts }
    case "transient":
      return attempts >= maxAttempts
        ? { status: "failed", attempts }
        : { status: "pending", attempts, retryInSeconds: retryDelay(attempts, random) }
    case "unconfigured":
      return { status: "pending", attempts: Math.max(attempts - 1, 0), retryInSeconds: retryDelay(2, random) }
  }
}
