/**
 * What is wrong with a policy on its own, each fault a sentence that says how to put it right.
 * Empty for a policy that can be kept.
 */
import { vagueWord } from "../clock/vague-words"
import { policyScopes, type Policy, type PolicyScope } from "./policy"

/** A century. */
const MAX_HORIZON_DAYS = 36_500
const MAX_PRIORITY = 1_000_000
const MAX_NOTICE_LENGTH = 1000

export interface PolicyPlace {
  /** A wider policy, or the shop, ships in batches. */
  inheritsBatch: boolean
  /** The policy's text is read where the law wants a date. */
  needsDates: boolean
}

export function policyFaults(values: Policy["values"], { inheritsBatch, needsDates }: PolicyPlace): string[] {
  const { cap, horizonDays, orderFrom, orderUntil, shipping, minimumBatch, priority, noticeText } = values
  const faults: [boolean, string][] = [
    [cap !== null && !(cap.isFinite() && cap.gte(0)), "The cap must not be negative; 0 lets nothing wait."],
    [
      horizonDays !== null && !isWhole(horizonDays, 0, MAX_HORIZON_DAYS),
      `The horizon must be a whole number of days from 0 to ${MAX_HORIZON_DAYS}.`,
    ],
    [
      [orderFrom, orderUntil].some((moment) => moment !== null && Number.isNaN(moment.getTime())),
      "The order window needs times such as 2026-12-14T10:00:00Z.",
    ],
    [
      orderFrom !== null && orderUntil !== null && orderFrom >= orderUntil,
      "The order window must open before it closes: order_from must be earlier than order_until.",
    ],
    [minimumBatch !== null && !(minimumBatch.isFinite() && minimumBatch.gt(0)), "The minimum batch must be more than 0."],
    [
      minimumBatch !== null && (shipping === null ? !inheritsBatch : shipping !== "batch"),
      'A minimum batch needs shipping in batches: set shipping to "batch", or take the minimum batch away.',
    ],
    [
      priority !== null && !isWhole(priority, -MAX_PRIORITY, MAX_PRIORITY),
      `The priority must be a whole number from ${-MAX_PRIORITY} to ${MAX_PRIORITY}.`,
    ],
  ]
  return [
    ...faults.flatMap(([wrong, sentence]) => (wrong ? [sentence] : [])),
    ...Object.entries(noticeText ?? {}).flatMap(([language, text]) => textFaults(language, text, needsDates)),
  ]
}

/**
 * Whether a policy of the scope can inherit what the others set: one of them is wider. Only its
 * own product is wider than a variant.
 */
export function canInherit(scope: PolicyScope, productId: string | null, others: readonly PolicyScope[]): boolean {
  const place = policyScopes.indexOf(scope.type)
  return others.some(({ type, id }) => policyScopes.indexOf(type) < place && (type !== "product" || id === productId))
}

/** The tag as it is written, `de-AT` for `de-at`; null for what is none. */
export function languageTag(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null
  } catch {
    return null
  }
}

function textFaults(language: string, text: string, needsDates: boolean): string[] {
  if (languageTag(language) === null) {
    return [`"${language}" is not a language of a notice text: use a tag such as de or en-GB.`]
  }
  if (text === "") {
    return [`The notice text for "${language}" is empty: leave the language out instead.`]
  }
  if (text.length > MAX_NOTICE_LENGTH) {
    return [`The notice text for "${language}" has ${text.length} characters; ${MAX_NOTICE_LENGTH} are possible.`]
  }
  const word = needsDates ? vagueWord(text) : null
  return word === null
    ? []
    : [
        `The notice text for "${language}" says "${word}", which names no time; courts of a country you sell to have held that too vague. Name a day or a number of days, or leave it to the date that is shown.`,
      ]
}

function isWhole(value: number, min: number, max: number): boolean {
  return Number.isInteger(value) && value >= min && value <= max
}
