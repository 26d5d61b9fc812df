import { MAIL_REFUSED, MAIL_UNANSWERED } from "../../types/notice"
import type { FailureKind } from "./domain/failure"

const NO_PROVIDER = /Could not find a notification provider for channel|Notification provider \S+ is not enabled/

/**
 * Medusa's Notification Module turns every provider's error into one kind and keeps only the message, so the message
 * is what there is to go by. What is not recognised is tried again.
 */
export function failureKind(message: string): FailureKind {
  if (NO_PROVIDER.test(message)) {
    return "unconfigured"
  }
  if (message.includes(MAIL_REFUSED)) {
    return "refused"
  }
  return message.includes(MAIL_UNANSWERED) ? "unanswered" : "transient"
}
