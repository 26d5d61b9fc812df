import type { BackorderEventDTO, CustomerDecision } from "../../types"
import { eventFacts } from "../lib/event-facts"
import { useText } from "./use-text"

const decisions: readonly string[] = ["wait", "ship_available", "substitute", "cancel"] satisfies CustomerDecision[]

/** A ledger entry as a person reads it. */
export function useEventSentence() {
  const { t, day, quantity } = useText()

  return (event: BackorderEventDTO): string => {
    const facts = eventFacts(event)
    const amounts = { waiting: quantity(facts.waiting ?? 0), allocated: quantity(facts.allocated ?? 0) }
    switch (event.type) {
      case "created":
        return facts.to
          ? t("backorder.events.created", { ...amounts, date: day(facts.to) })
          : t("backorder.events.createdUndated", amounts)
      case "allocated":
      case "deallocated":
      case "fulfilled":
      case "canceled":
        return t(`backorder.events.${event.type}`, { quantity: quantity(facts.quantity ?? 0) })
      case "promise_changed":
        if (facts.to === null) {
          return t("backorder.events.promise_changedPlain")
        }
        return facts.from === null
          ? t("backorder.events.promise_changedFirst", { to: day(facts.to) })
          : t("backorder.events.promise_changed", { to: day(facts.to), from: day(facts.from) })
      case "decided":
        return facts.decision && decisions.includes(facts.decision)
          ? t("backorder.events.decided", { decision: t(`backorder.decision.${facts.decision}`) })
          : t("backorder.events.decidedPlain")
      case "overdue":
      case "offered":
      case "shipped":
        return t(`backorder.events.${event.type}`)
    }
  }
}

/** What set a change off. A cause without a text of ours, from another plugin say, is shown by its name. */
export function useEventCause() {
  const { t } = useText()

  return (event: BackorderEventDTO): string => {
    const { reason } = eventFacts(event)
    const code = event.cause.replace(/[^a-z0-9]+/gi, "_")
    const cause = t("backorder.cause", { cause: t(`backorder.causes.${code}`, { defaultValue: event.cause }) })
    return reason ? `${cause} (${reason})` : cause
  }
}
