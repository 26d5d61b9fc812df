import type { BackorderEventDTO, CustomerDecision } from "../../types"
import { eventFacts } from "../lib/event-facts"
import { useLocationName } from "./lookups"
import { useText } from "./use-text"

const decisions: readonly string[] = ["wait", "ship_available", "substitute", "cancel"] satisfies CustomerDecision[]

/** Money that was to be sent back, not charged. */
const unsent: readonly string[] = ["excess", "not_refunded"]

/** A ledger entry as a person reads it. */
export function useEventSentence() {
  const { t, day, moment, money, quantity } = useText()
  const locationName = useLocationName()

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
      case "unfulfilled":
      case "canceled":
      case "restored":
        return t(`backorder.events.${event.type}`, { quantity: quantity(facts.quantity ?? 0) })
      case "sourced":
        return t("backorder.events.sourced", { allocated: amounts.allocated })
      case "edited":
      case "reserved":
        return t(`backorder.events.${event.type}`, {
          from: quantity(facts.fromQuantity ?? 0),
          to: quantity(facts.quantity ?? 0),
        })
      case "moved":
        return t("backorder.events.moved", {
          quantity: quantity(facts.quantity ?? 0),
          from: locationName(facts.fromLocation ?? "–"),
          to: locationName(facts.toLocation ?? "–"),
        })
      case "prioritized":
        return t("backorder.events.prioritized", { priority: facts.priority ?? 0 })
      case "explained":
        return t(`backorder.reason.${facts.explanation}`, { defaultValue: t("backorder.events.explained") })
      case "charge_blocked":
        return t(facts.obstacle && unsent.includes(facts.obstacle) ? "backorder.events.charge_blockedUnsent" : "backorder.events.charge_blocked", {
          amount: facts.currency ? money(facts.amount ?? 0, facts.currency) : quantity(facts.amount ?? 0),
          wayOut: t(`backorder.obstacle.${facts.obstacle}`, { defaultValue: "" }),
        })
      case "authorization_ends":
      case "authorization_released":
        return t(`backorder.events.${event.type}`, {
          amount: facts.currency ? money(facts.amount ?? 0, facts.currency) : quantity(facts.amount ?? 0),
          end: facts.endsAt ? moment(facts.endsAt) : "–",
        })
      case "payment_settled":
      case "refund_settled":
        return t(`backorder.events.${event.type}`, {
          amount: facts.currency ? money(facts.amount ?? 0, facts.currency) : quantity(facts.amount ?? 0),
          reference: facts.reference ?? "–",
        })
      case "charge_late":
        return t("backorder.events.charge_late", {
          amount: facts.currency ? money(facts.amount ?? 0, facts.currency) : quantity(facts.amount ?? 0),
          deadline: facts.deadline ? moment(facts.deadline) : "–",
        })
      case "payment_requested":
      case "payment_secured":
        return t(`backorder.events.${event.type}`, {
          amount: facts.currency ? money(facts.amount ?? 0, facts.currency) : quantity(facts.amount ?? 0),
        })
      case "refund_late":
        return t("backorder.events.refund_late", {
          amount: facts.currency ? money(facts.amount ?? 0, facts.currency) : quantity(facts.amount ?? 0),
          deadline: facts.deadline ? day(facts.deadline) : "–",
        })
      case "address_too_late":
        return t("backorder.events.address_too_late", {
          supplier: facts.supplier ?? "–",
          number: facts.purchaseOrder ?? "–",
          address: facts.sentTo ?? "–",
        })
      case "promise_changed":
        if (facts.to === null) {
          return t("backorder.events.promise_changedPlain")
        }
        return facts.from === null
          ? t("backorder.events.promise_changedFirst", { to: day(facts.to) })
          : t("backorder.events.promise_changed", { to: day(facts.to), from: day(facts.from) })
      case "decided":
        if (facts.substitute) {
          return t("backorder.events.decidedSubstitute", { substitute: facts.substitute })
        }
        return facts.decision && decisions.includes(facts.decision)
          ? t("backorder.events.decided", { decision: t(`backorder.decision.${facts.decision}`) })
          : t("backorder.events.decidedPlain")
      case "offered":
        return facts.substitute
          ? t("backorder.events.offeredSubstitute", { substitute: facts.substitute })
          : t("backorder.events.offered")
      case "overdue":
      case "last_chance":
      case "undated":
      case "shipped":
      case "withdrawn":
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
