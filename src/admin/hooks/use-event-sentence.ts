import type { BackorderEventDTO, CustomerDecision } from "../../types"
import { eventFacts } from "../lib/event-facts"
import { useText } from "./use-text"

const decisions: readonly string[] = ["wait", "ship_available", "substitute", "cancel"] satisfies CustomerDecision[]

/** A ledger entry as a person reads it. */
export function useEventSentence() {
  const { t, day, quantity } = useText()

  return (event: BackorderEventDTO): string => {
    const facts = eventFacts(event)
    switch (event.type) {
      case "created":
        return facts.waiting === null
          ? t("backorder.events.createdPlain")
          : t("backorder.events.created", {
              waiting: quantity(facts.waiting),
              allocated: quantity(facts.allocated ?? 0),
            })
      case "allocated":
      case "deallocated":
      case "fulfilled":
      case "canceled":
        return facts.quantity === null
          ? t(`backorder.status.${event.type === "deallocated" ? "waiting" : event.type}`)
          : t(`backorder.events.${event.type}`, { quantity: quantity(facts.quantity) })
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
      case "shipped":
        return t(`backorder.events.${event.type}`)
    }
  }
}
