/**
 * What shop and customer have agreed on by now.
 *
 * Mails and answers are taken one after the other:
 * 1. At first the stated day counts; where none was stated, the days that the law gives.
 * 2. A mail about a later day, in time, that comes under "silence agrees" moves the day.
 * 3. Any other delay leaves it, and sets the day after which the order ends: for the first one the end of the
 *    days in which silence would have agreed, for a later one the day agreed last.
 * 4. An express yes moves the day to the one agreed to; to no day in particular where none is known.
 * A yes to a day that is not later changes nothing: the shop stays bound to the one it named before.
 * A mail that comes after the order should have ended saves nothing; an express yes does.
 */
import { addDays, startOfDay } from "../calendar"
import type { LineHistory, StatedDay, Told } from "./history"
import type { JurisdictionRules } from "./rules"

export interface Standing {
  /** The last day that the customer has agreed to; null where the agreement is to wait without one. */
  agreed_until: Date | null
  /** After this day what has not left is to be canceled; null where the law asks for no cancellation. */
  ends_after: Date | null
  /** Delays the customer was told of in time. */
  delays: number
  /** The customer was told and has to say yes. */
  awaits_consent: boolean
}

type Step = { at: Date; version: number; told: Told | null }

export function standingOf(rules: JurisdictionRules, history: LineHistory, localDay: (at: Date) => Date): Standing {
  const stated = statedDay(rules, history)
  const steps: Step[] = [
    ...history.told.filter((mail) => mail.reached && mail.about === "date").map((told) => ({ ...told, told })),
    ...history.answers.map((answer) => ({ ...answer, told: null })),
  ]
  const start: Standing = {
    agreed_until: stated,
    ends_after: rules.delay.kind === "consent" ? stated : null,
    delays: 0,
    awaits_consent: false,
  }
  return steps
    .sort((left, right) => left.at.getTime() - right.at.getTime())
    .reduce((standing, step) => {
      const promise = history.promises.find(({ version }) => version === step.version)
      if (!promise) {
        return standing
      }
      return step.told ? afterMail(rules, stated, standing, promise, localDay(step.at)) : afterYes(standing, promise)
    }, start)
}

/** The day first stated to the customer, else the one the law puts in its place. */
export function statedDay(rules: JurisdictionRules, { promises, ordered_at, transit_days }: LineHistory): Date {
  const [first] = promises
  const onTheWay = rules.due === "delivered" ? transit_days : 0
  return first?.day ? startOfDay(first.day) : addDays(startOfDay(ordered_at), rules.default_days - onTheWay)
}

/** Whether a day, or not knowing one, goes beyond what is agreed. */
export const isLater = (day: Date | null, { agreed_until }: Pick<Standing, "agreed_until">): boolean =>
  agreed_until !== null && (day === null || startOfDay(day) > agreed_until)

/** Whether silence agrees to a delay that is told next. */
export function silenceAgrees({ delay }: JurisdictionRules, stated: Date, delays: number, day: Date | null): boolean {
  switch (delay.kind) {
    case "consent":
      return delays === 0 && day !== null && startOfDay(day) <= addDays(stated, delay.silence_days)
    case "tell":
      return day !== null
    case "further_period":
      return false
  }
}

/** The day after which the order ends if a delay is told next that needs a yes and gets none; null where it goes on. */
export function endOfSilence({ delay }: JurisdictionRules, stated: Date, standing: Standing): Date | null {
  if (delay.kind !== "consent") {
    return null
  }
  return standing.delays === 0 ? addDays(stated, delay.silence_days) : standing.ends_after
}

function afterMail(
  rules: JurisdictionRules,
  stated: Date,
  standing: Standing,
  { day }: StatedDay,
  mailed: Date
): Standing {
  const isTooLate = standing.ends_after !== null && mailed > standing.ends_after
  if (isTooLate || !isLater(day, standing)) {
    return standing
  }
  const delays = standing.delays + 1
  if (day && silenceAgrees(rules, stated, standing.delays, day)) {
    return { ...standing, agreed_until: startOfDay(day), ends_after: standing.ends_after && startOfDay(day), delays }
  }
  if (rules.delay.kind !== "consent") {
    return { ...standing, delays }
  }
  return { ...standing, delays, ends_after: endOfSilence(rules, stated, standing), awaits_consent: true }
}

function afterYes(standing: Standing, { day }: StatedDay): Standing {
  if (standing.agreed_until && !isLater(day, standing)) {
    return standing
  }
  const agreed = day && startOfDay(day)
  return { ...standing, agreed_until: agreed, ends_after: standing.ends_after && agreed, awaits_consent: false }
}
