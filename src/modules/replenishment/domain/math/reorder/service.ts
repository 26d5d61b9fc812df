/**
 * What a reorder point r and a quantity Q give, if customers wait and r is met exactly.
 *
 *   fill rate: share of demand served from stock at once, β = 1 − [n(r) − n(r + Q)]/Q; traditionally 1 − n(r)/Q
 *   E[B] = [n₂(r) − n₂(r + Q)]/Q waiting units, E[OH] = r + Q/2 − m + E[B] on hand (whole units: Q/2 + 1/2)
 *
 * with n and n₂ the loss and the second loss of lead-time demand of mean m. The position r + 1 … r + Q (or what lies
 * between r and r + Q) is as often at one place as at another. The traditional formula counts what waited from the
 * cycle before twice, so it is too low where Q is small. The fill rate is also the ready rate, the share of time with
 * stock, if demand comes in single units. By Little's law a customer waits E[B]/d on average.
 *
 * Source: Axsäter, S. (2015), "Inventory Control", 3rd ed., ch. 5; Hadley & Whitin (1963), 4-7; Zipkin (2000), 6.2.
 * Worked value: normal with m = 900, σ = 600, r = 1200, Q = 1000: β = .884544, traditionally .881322, E[B] = 37.1062,
 * E[OH] = 837.1062; served without any waiting cycle, α = .691462.
 */
import { requireFinite, requireInteger, requirePositive } from "../bounds"
import type { Distribution } from "../distributions/distribution"

interface Policy {
  /** Of the lead time, the review period included. */
  demand: Distribution
  reorderPoint: number
  orderQuantity: number
}

export function fillRate({ demand, reorderPoint, orderQuantity, formula = "exact" }: Policy & {
  formula?: "exact" | "traditional"
}): number {
  requirePolicy({ demand, reorderPoint, orderQuantity })
  const missedAfter = formula === "exact" ? demand.loss({ x: reorderPoint + orderQuantity }) : 0
  return 1 - (demand.loss({ x: reorderPoint }) - missedAfter) / orderQuantity
}

interface Backorders {
  /** Waiting units on average. */
  waiting: number
  onHand: number
}

export function expectedBackorders({ demand, reorderPoint, orderQuantity }: Policy): Backorders {
  requirePolicy({ demand, reorderPoint, orderQuantity })
  const [at, above] = [reorderPoint, reorderPoint + orderQuantity].map((x) => demand.secondLoss({ x }))
  const waiting = (at - above) / orderQuantity
  const half = isWhole(demand) ? (orderQuantity + 1) / 2 : orderQuantity / 2
  return { waiting, onHand: reorderPoint + half - demand.mean + waiting }
}

function requirePolicy({ demand, reorderPoint, orderQuantity }: Policy): void {
  requireFinite({ reorderPoint })
  requirePositive({ orderQuantity })
  if (isWhole(demand)) {
    requireInteger({ reorderPoint, orderQuantity })
  }
}

/** Whether demand comes in whole units: only such a distribution has a mass at a point. */
export const isWhole = (demand: Distribution): boolean => "mass" in demand
