/**
 * How many units of a variant a shopper may order at most, and which rule says so.
 *
 * The smaller of two: what the cap leaves (see `claim`), and what the horizon lets through. The
 * horizon sets no limit while goods ordered from a supplier today would come in time; a request
 * whose own date lies beyond it is refused all the same, down to what surely comes in time.
 */
import type BigNumber from "bignumber.js"
import type { Delivery } from "../delivery-schedule"
import type { PolicyValues } from "../policy/policy"
import type { RequestPromise } from "../promise-for-request"
import { capAt, type LimitReason } from "./cap"
import { claim, type OtherClaims, type Standing } from "./claim"
import { isInTime, mostInTime } from "./horizon"

export type OrderTerms = Pick<PolicyValues, "allowed" | "cap" | "horizonDays" | "orderFrom" | "orderUntil">

export interface OrderOutlook {
  requested: BigNumber
  promise: RequestPromise
  /** What new customers can have, day by day, and at once, where the promise is kept from. */
  schedule: readonly Delivery[]
  atOnce: BigNumber
  /** When goods ordered today would be with the customer; null where nobody knows. */
  reorderedBy: Date | null
  standing: Standing
  others: OtherClaims
}

export interface OrderLimit {
  allowed: boolean
  /** Null without a limit. */
  most: BigNumber | null
  /** The rule that sets the limit. */
  reason: LimitReason | null
}

interface Limit extends OrderLimit {
  most: BigNumber
}

export function orderLimit(terms: OrderTerms, outlook: OrderOutlook, now: Date): OrderLimit {
  const limits = [underCap(terms, outlook, now), withinHorizon(terms, outlook, now)].filter((limit) => limit !== null)
  const [tightest] = limits.sort((a, b) => a.most.comparedTo(b.most) ?? 0)
  return {
    allowed: limits.every((limit) => limit.allowed),
    most: tightest?.most ?? null,
    reason: tightest?.reason ?? null,
  }
}

function underCap(terms: OrderTerms, { requested, standing, others }: OrderOutlook, now: Date): Limit | null {
  const cap = capAt(terms, now)
  if (!cap) {
    return null
  }
  const { most, granted } = claim(requested, cap.units, standing, others)
  return { allowed: granted, most, reason: cap.reason }
}

function withinHorizon({ horizonDays }: OrderTerms, outlook: OrderOutlook, now: Date): Limit | null {
  if (horizonDays === null) {
    return null
  }
  const { promise, atOnce, schedule, reorderedBy } = outlook
  const allowed = promise.backordered.isZero() || isInTime(promise.date?.promisedBy ?? null, horizonDays, now)
  if (allowed && isInTime(reorderedBy, horizonDays, now)) {
    return null
  }
  return { allowed, most: mostInTime(atOnce, schedule, horizonDays, now), reason: "horizon" }
}
