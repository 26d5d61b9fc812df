/**
 * What requests of one buyer would get, by when, and how much they may be at most.
 *
 * Requests of one cart are asked together, and each leaves less for those after it: of stock, of
 * arrivals and of what a cap leaves.
 */
import BigNumber from "bignumber.js"
import { capAt, type LimitReason } from "../../modules/backorder/domain/checkout/cap"
import { orderLimit, type OrderLimit } from "../../modules/backorder/domain/checkout/order-limit"
import { availableNow, deliverySchedule } from "../../modules/backorder/domain/delivery-schedule"
import type { PolicyValues } from "../../modules/backorder/domain/policy/policy"
import { dateIfReordered, promiseForRequest, type PartOutlook, type RequestPromise } from "../../modules/backorder/domain/promise-for-request"
import { channelLocations, mostAtOnce, sourcesOf, TakenSoFar, type Sources } from "./store-places"
import type { StoreSupply } from "./store-supply"
import type { StoreVariant } from "./store-variants"

export interface StoreRequest {
  variant: StoreVariant
  quantity: BigNumber
}

export interface RequestOutlook extends RequestPromise {
  allowed: boolean
  /** How many may be ordered at most; null without a limit. */
  limit: BigNumber | null
  /** The rule of ours that sets the limit; null where Medusa sets it or nothing does. */
  reason: LimitReason | null
  /** What the most that may be ordered would get; null where the request itself may be ordered. */
  possible: RequestPromise | null
  /** Null where nobody counts the variant or Medusa alone decides about it. */
  rules: PolicyValues | null
  /** Units that could leave now, of this request or a larger one. */
  free: BigNumber
}

export function outlookOfRequests(
  requests: readonly StoreRequest[],
  channelId: string,
  supply: StoreSupply,
  now: Date
): readonly RequestOutlook[] {
  const locations = channelLocations(requests.map((request) => request.variant), channelId)
  const taken = new TakenSoFar(supply)
  const waitingBefore = new Map<string, BigNumber>()

  return requests.map(({ variant, quantity }) => {
    if (!variant.managed) {
      return { ...free(promiseForRequest(quantity, [], supply.terms, now)), free: quantity }
    }
    const rules = supply.rules(variant)
    const sourcing = variant.backorderable ? rules.sourcing : "single"
    const sources = (units: BigNumber) => sourcesOf(variant, units, locations, sourcing, taken)
    const chosen = sources(quantity)
    if (!chosen) {
      const none = new BigNumber(0)
      return { ...refused(quantity), limit: none, reason: null, possible: null, rules: null, free: none }
    }
    const promiseOf = (units: BigNumber, from: Sources) => promiseFrom(units, from, supply.terms, now).promise
    const { promise, parts } = promiseFrom(quantity, chosen, supply.terms, now)
    const before = waitingBefore.get(variant.id) ?? new BigNumber(0)
    const limit = variant.backorderable
      ? limitByRules({ variant, quantity, rules, promise, sources: chosen, parts, before }, supply, now)
      : { allowed: promise.backordered.isZero(), most: mostAtOnce(variant, locations, taken), reason: null }
    const most = limit.allowed ? null : limit.most
    const possible = most && promiseOf(most, sources(most) ?? chosen)
    chosen.take(quantity)
    waitingBefore.set(variant.id, before.plus(promise.backordered))
    return {
      ...promise,
      date: limit.allowed ? promise.date : null,
      allowed: limit.allowed,
      limit: limit.most,
      reason: limit.reason,
      possible,
      rules: variant.backorderable ? rules : null,
      free: availableNow(chosen.parts),
    }
  })
}

interface RuledRequest extends StoreRequest {
  rules: PolicyValues
  promise: RequestPromise
  sources: Sources
  /** From where its date comes. */
  parts: readonly PartOutlook[]
  /** Units that earlier lines of the same cart wait for. */
  before: BigNumber
}

function limitByRules(request: RuledRequest, supply: StoreSupply, now: Date): OrderLimit {
  const { variant, quantity, rules, promise, sources, parts, before } = request
  if (rules.horizonDays === null && !capAt(rules, now)) {
    return { allowed: true, most: null, reason: null }
  }
  const { waiting, others } = supply.demand(variant)
  const limitFrom = (from: readonly PartOutlook[]) =>
    orderLimit(
      rules,
      {
        requested: quantity,
        promise,
        schedule: deliverySchedule(from, supply.terms, now),
        atOnce: availableNow(from),
        reorderedBy: dateIfReordered(quantity, from, supply.terms, now)?.promisedBy ?? null,
        standing: { free: availableNow(sources.parts), waiting: waiting.plus(before) },
        others,
      },
      now
    )
  const limit = limitFrom(parts)
  return limit.allowed || parts === sources.parts ? limit : larger(limit, limitFrom(sources.parts))
}

function larger(a: OrderLimit, b: OrderLimit): OrderLimit {
  return b.most?.gt(a.most ?? b.most) ? b : a
}

/** A request that nothing arrives for where it would be held goes to the location that will soonest have all of it. */
function promiseFrom(
  units: BigNumber,
  { parts, others }: Sources,
  terms: StoreSupply["terms"],
  now: Date
): { promise: RequestPromise; parts: readonly PartOutlook[] } {
  const promise = promiseForRequest(units, parts, terms, now)
  if (promise.backordered.isZero() || promise.date?.basis === "purchase_order") {
    return { promise, parts }
  }
  const [soonest] = others
    .flatMap((elsewhere) => {
      const { date } = promiseForRequest(units, elsewhere, terms, now)
      return date?.basis === "purchase_order" ? [{ date, parts: elsewhere }] : []
    })
    .sort((a, b) => a.date.promisedBy.getTime() - b.date.promisedBy.getTime())
  return soonest ? { promise: { ...promise, date: soonest.date }, parts: soonest.parts } : { promise, parts }
}

function free(promise: RequestPromise): Omit<RequestOutlook, "free"> {
  return { ...promise, allowed: true, limit: null, reason: null, possible: null, rules: null }
}

function refused(quantity: BigNumber): RequestPromise & { allowed: false } {
  return { available: new BigNumber(0), backordered: quantity, date: null, allowed: false }
}
