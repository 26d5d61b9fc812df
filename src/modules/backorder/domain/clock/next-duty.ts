/**
 * What a shop owes a customer whose goods wait: the next duty, the last day for it, what silence means, and what
 * follows by itself once that day has passed. The first row that fits is the one.
 *
 * | what is the case                                   | duty         | its last day                | the clock looks   |
 * |----------------------------------------------------|--------------|-----------------------------|-------------------|
 * | canceled, money owed                               | refund       | by the rule for refunds     |                   |
 * | the goods have left, or the money is back          | none         |                             |                   |
 * | the day is over after which the order ends         | cancel       | that day                    | the day after     |
 * | no day is known, and the customer was not told     | tell_no_date | the day that the law gives  | days before it, once |
 * | a later day, and the customer was not told         | tell_delay   | the day agreed on           | the day after, where the order ends |
 * | told, and an express yes is needed                 | last_chance, then cancel | the day it ends | days before, then the day after |
 * | the day told last is over, and nothing was said    | tell_overdue | the day after               | the day after, once |
 * | anything else                                      | ship         | the day agreed on           | the day after the one told last |
 *
 * Telling of a date is the outbox's, paying back is the decision's, and goods have to come: there the clock only looks
 * on the day on which the duty becomes another one.
 */
import { addDays, startOfDay } from "../calendar"
import type { LineHistory, Told } from "./history"
import { refundDeadline } from "./refund-deadline"
import type { JurisdictionRules } from "./rules"
import { endOfSilence, isLater, silenceAgrees, standingOf, statedDay, type Standing } from "./standing"

export const duties = ["ship", "tell_no_date", "tell_delay", "last_chance", "tell_overdue", "cancel", "refund"] as const

/** What the clock does by itself on the day; any other duty becomes another one then. */
export const clockActs = ["cancel", "last_chance", "tell_no_date", "tell_overdue"] as const satisfies readonly (typeof duties)[number][]

export type Silence = "agrees" | "cancels" | "changes_nothing"

export interface Duty {
  type: (typeof duties)[number]
  /** The last day on which it is done in time, a midnight in UTC. */
  deadline: Date
  /** The day from which the clock has something to do about it, or from which it is another duty; null for never. */
  acts_from: Date | null
  /** What it means if the customer, once told, says nothing. */
  silence: Silence
  /** The day after which silence ends the order, where it does. */
  silence_ends: Date | null
  /** What becomes of the line if the day passes and the duty is not done. */
  otherwise: "cancel" | "nothing"
}

interface Situation {
  rules: JurisdictionRules
  history: LineHistory
  standing: Standing
  stated: Date
  today: Date
  localDay: (at: Date) => Date
}

/**
 * @param localDay the day on the calendar of the customer's jurisdiction, a midnight in UTC
 */
export function nextDuty(
  rules: JurisdictionRules,
  history: LineHistory,
  now: Date,
  localDay: (at: Date) => Date
): Duty | null {
  const standing = standingOf(rules, history, localDay)
  const situation: Situation = {
    rules,
    history,
    standing,
    stated: statedDay(rules, history),
    today: localDay(now),
    localDay,
  }
  if (history.canceled_at) {
    return history.owes_refund ? refund(situation, localDay(history.canceled_at)) : null
  }
  if (history.shipped_at) {
    return null
  }
  return cancelOverdue(situation) ?? tellDelay(situation) ?? awaitConsent(situation) ?? tellOverdue(situation) ?? ship(situation)
}

function refund({ rules }: Situation, canceled: Date): Duty {
  return {
    type: "refund",
    deadline: refundDeadline(rules, canceled),
    acts_from: null,
    silence: "changes_nothing",
    silence_ends: null,
    otherwise: "nothing",
  }
}

function cancelOverdue({ standing, today }: Situation): Duty | null {
  const end = standing.ends_after
  return end && today > end ? cancelAfter(end) : null
}

const cancelAfter = (end: Date): Duty => ({
  type: "cancel",
  deadline: end,
  acts_from: addDays(end, 1),
  silence: "cancels",
  silence_ends: end,
  otherwise: "cancel",
})

function tellDelay({ rules, history, standing, stated }: Situation): Duty | null {
  const current = history.promises.at(-1)
  const day = current?.day ?? null
  const { agreed_until } = standing
  if (!agreed_until || !current || !isLater(day, standing) || wasTold(history, "date", current.version)) {
    return null
  }
  const agrees = silenceAgrees(rules, stated, standing.delays, day)
  const end = standing.ends_after
  // A mail on its way, or one that could not be sent, is not written twice.
  const isTried = history.told.some((mail) => mail.about === "date" && mail.version === current.version)
  const unknown = !isTried && addDays(agreed_until, -rules.warn_days)
  return {
    type: day ? "tell_delay" : "tell_no_date",
    deadline: end ?? agreed_until,
    acts_from: (!day && unknown) || (end && addDays(end, 1)),
    silence: agrees ? "agrees" : rules.delay.kind === "consent" ? "cancels" : "changes_nothing",
    silence_ends: agrees ? null : endOfSilence(rules, stated, standing),
    otherwise: standing.ends_after ? "cancel" : "nothing",
  }
}

function awaitConsent({ rules, history, standing }: Situation): Duty | null {
  const end = standing.ends_after
  if (!standing.awaits_consent || !end) {
    return null
  }
  const version = history.promises.at(-1)?.version ?? 0
  if (wasTold(history, "last_chance", version)) {
    return cancelAfter(end)
  }
  // A warning that is on its way, or that nobody could be given, is not given twice.
  const isTried = history.told.some((mail) => mail.about === "last_chance" && mail.version === version)
  return {
    type: "last_chance",
    deadline: end,
    acts_from: addDays(end, isTried ? 1 : -rules.warn_days),
    silence: "cancels",
    silence_ends: end,
    otherwise: "cancel",
  }
}

function tellOverdue(situation: Situation): Duty | null {
  const { today } = situation
  const expected = expectedBy(situation)
  const mail = expected && overdueMail(situation, expected)
  if (!expected || today <= expected || mail?.reached) {
    return null
  }
  const next = addDays(expected, 1)
  return { type: "tell_overdue", deadline: next, acts_from: mail ? null : next, silence: "changes_nothing", silence_ends: null, otherwise: "nothing" }
}

/** Who was told of a later day expects the goods then, agreed or not. */
function expectedBy({ history, standing }: Situation): Date | null {
  const told = history.promises.filter(({ version }) => wasTold(history, "date", version)).at(-1)?.day
  const { agreed_until } = standing
  return agreed_until && told && startOfDay(told) > agreed_until ? startOfDay(told) : agreed_until
}

const overdueMail = ({ history, localDay }: Situation, expected: Date): Told | undefined =>
  history.told.find((mail) => mail.about === "overdue" && localDay(mail.at) > expected)

/** Goods that are late are due within the further period, counted from the day on which the customer was told. */
function ship(situation: Situation): Duty | null {
  const { rules, standing, localDay } = situation
  const { agreed_until, ends_after } = standing
  const expected = expectedBy(situation)
  if (!agreed_until || !expected) {
    return null
  }
  const late = overdueMail(situation, expected)
  const period = rules.delay.kind === "further_period" ? rules.delay.days : 0
  return {
    type: "ship",
    deadline: late ? addDays(localDay(late.at), period) : agreed_until,
    acts_from: late ? null : addDays(ends_after ?? expected, 1),
    silence: "changes_nothing",
    silence_ends: null,
    otherwise: ends_after ? "cancel" : "nothing",
  }
}

const wasTold = ({ told }: LineHistory, about: "date" | "last_chance", version: number): boolean =>
  told.some((mail) => mail.reached && mail.about === about && mail.version === version)
