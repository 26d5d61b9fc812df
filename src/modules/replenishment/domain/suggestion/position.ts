/**
 * The position of a pair, with the supply that helps it told apart from that which comes too late.
 *
 *   near  = on hand − allocated − waiting + supply that arrives within the cover horizon
 *   total = near + supply that arrives later
 *
 * The cover horizon ends a review after what is ordered today would arrive: until then nothing that is ordered at the
 * next review can help. Supply without a date, or whose date has passed, may come any day; a draft is being ordered.
 */
import BigNumber from "bignumber.js"
import { dayAfter, laterOf } from "./days"
import type { OpenSupply, PairSituation } from "./situation"

export interface Position {
  near: BigNumber
  total: BigNumber
  cover_until: string
  /** What comes later than that, the earliest first. */
  far: readonly (OpenSupply & { expected_on: string })[]
}

export function positionOf(pair: PairSituation, today: string): Position {
  const reviews = Math.ceil(pair.review_days)
  const computed = dayAfter(today, Math.ceil(pair.lead_time_days) + reviews)
  const [first] = pair.offers
  const cover_until = first ? laterOf(computed, dayAfter(first.arrives_on, reviews)) : computed
  const far = pair.supply
    .flatMap((supply) => {
      const { expected_on } = supply
      return expected_on !== null && expected_on > cover_until ? [{ ...supply, expected_on }] : []
    })
    .sort((one, other) => (one.expected_on < other.expected_on ? -1 : Number(one.expected_on > other.expected_on)))
  const total = stockNow(pair).plus(sum(pair.supply))
  return { near: total.minus(sum(far)), total, cover_until, far }
}

/** What is there for those who come next; negative where customers wait. */
export const stockNow = ({ on_hand, allocated, waiting }: PairSituation): BigNumber =>
  on_hand.minus(allocated).minus(waiting)

const sum = (supply: readonly Pick<OpenSupply, "quantity">[]): BigNumber =>
  BigNumber.sum(0, ...supply.map(({ quantity }) => quantity))
