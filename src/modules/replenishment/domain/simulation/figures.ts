/**
 * What the runs of a policy say, each figure with two intervals of 95 %.
 *
 *   mean of a count per year: x̄ ± 1.96 s/√n;  share of two counts: R = Σa/Σb, its s that of (a − R b)/b̄
 *
 * `low` and `high` say how sure the mean is: more runs narrow them. `from` and `until` say how much a single year differs:
 * 95 of 100 years lie between them, and no number of runs narrows them. A year without demand has no share.
 * The mean wait is E[B]/d by Little's law, since the days waited are counted each evening.
 * Source: Law, A. M. (2015), "Simulation Modeling and Analysis", 5th ed., 4.5 and 9.5; Cochran (1977), 6.4, for shares.
 */
import { COUNTED, COUNTS } from "./live"
import type { SimulatedCosts } from "./scenario"

export interface Interval {
  mean: number
  low: number
  high: number
}

export interface Figure extends Interval {
  from: number
  until: number
}

/** A figure as a count of a run, or as a share of two. */
interface Counter {
  of: (count: (name: keyof typeof COUNTS) => number) => number
  per?: (count: (name: keyof typeof COUNTS) => number) => number
}

/** 97.5 of 100 values of a standard normal distribution are below it. */
const Z = 1.959963984540054
const OUTSIDE = 0.025
const DAYS_OF_YEAR = 365

export type FigureName =
  | "fillRate"
  | "meanWait"
  | "meanWaitOfThoseWhoWait"
  | "meanBackorder"
  | "meanOnHand"
  | "ordersPerYear"
  | "holdingCost"
  | "backorderCost"
  | "orderCost"
  | "totalCost"

/** Null where nothing was demanded, or nobody waited. */
export type Figures = Record<FigureName, Figure | null>
export type Differences = Record<FigureName, Interval | null>

export interface Counts {
  counts: Float64Array
  days: number
}

/** Of a year each; waits in days. */
function countersOf({ holding, waiting, cancellation, fixed }: SimulatedCosts, days: number): Record<FigureName, Counter> {
  const yearly = DAYS_OF_YEAR / days
  const holdingCost: Counter["of"] = (count) => yearly * holding * count("onHandDays")
  const backorderCost: Counter["of"] = (count) =>
    yearly * (waiting * count("waitingDays") + cancellation * (count("demanded") - count("servedAtOnce")))
  const orderCost: Counter["of"] = (count) => yearly * fixed * count("orders")
  return {
    fillRate: { of: (count) => count("servedAtOnce"), per: (count) => count("demanded") },
    meanWait: { of: (count) => count("waitingDays"), per: (count) => count("demanded") },
    meanWaitOfThoseWhoWait: { of: (count) => count("waitingDays"), per: (count) => count("demanded") - count("servedAtOnce") },
    meanBackorder: { of: (count) => count("waitingDays") / days },
    meanOnHand: { of: (count) => count("onHandDays") / days },
    ordersPerYear: { of: (count) => yearly * count("orders") },
    holdingCost: { of: holdingCost },
    backorderCost: { of: backorderCost },
    orderCost: { of: orderCost },
    totalCost: { of: (count) => holdingCost(count) + backorderCost(count) + orderCost(count) },
  }
}

export function figuresOf({ counts, days }: Counts, costs: SimulatedCosts): Figures {
  return mapped(countersOf(costs, days), (counter) => figureOf(samplesOf(counts, counter)))
}

/** How much more the second has than the first, from the same years: what luck they share cancels out. */
export function differencesOf(first: Counts, second: Counts, costs: SimulatedCosts): Differences {
  return mapped(countersOf(costs, first.days), (counter) => {
    const [one, other] = [samplesOf(first.counts, counter), samplesOf(second.counts, counter)]
    const [ofOne, ofOther] = [deviationsOf(one), deviationsOf(other)]
    return ofOne && ofOther
      ? around(ofOther.mean - ofOne.mean, ofOther.deviations.map((deviation, run) => deviation - ofOne.deviations[run]))
      : null
  })
}

interface Samples {
  above: Float64Array
  /** 1 throughout where the figure is no share. */
  below: Float64Array
}

function samplesOf(counts: Float64Array, { of, per }: Counter): Samples {
  const runs = counts.length / COUNTED
  const above = new Float64Array(runs)
  const below = new Float64Array(runs).fill(1)
  for (let run = 0; run < runs; run++) {
    const count = (name: keyof typeof COUNTS): number => counts[run * COUNTED + COUNTS[name]]
    above[run] = of(count)
    below[run] = per?.(count) ?? 1
  }
  return { above, below }
}

function figureOf(samples: Samples): Figure | null {
  const known = deviationsOf(samples)
  if (!known) {
    return null
  }
  const years = samples.above.map((value, run) => value / samples.below[run]).filter(Number.isFinite).sort()
  const at = (share: number): number => years[Math.round(share * (years.length - 1))]
  return { ...around(known.mean, known.deviations), from: at(OUTSIDE), until: at(1 - OUTSIDE) }
}

function deviationsOf({ above, below }: Samples): { mean: number; deviations: Float64Array } | null {
  const total = sum(below)
  if (!(total > 0)) {
    return null
  }
  const mean = sum(above) / total
  return { mean, deviations: above.map((value, run) => ((value - mean * below[run]) * below.length) / total) }
}

/** `deviations` add up to 0. */
function around(mean: number, deviations: Float64Array): Interval {
  const runs = deviations.length
  const half = Z * Math.sqrt(sum(deviations.map((deviation) => deviation * deviation)) / (runs - 1) / runs)
  return { mean, low: mean - half, high: mean + half }
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0)

/** Names each figure once more, so that none can be left out. */
function mapped<Value>(counters: Record<FigureName, Counter>, to: (counter: Counter) => Value): Record<FigureName, Value> {
  return {
    fillRate: to(counters.fillRate),
    meanWait: to(counters.meanWait),
    meanWaitOfThoseWhoWait: to(counters.meanWaitOfThoseWhoWait),
    meanBackorder: to(counters.meanBackorder),
    meanOnHand: to(counters.meanOnHand),
    ordersPerYear: to(counters.ordersPerYear),
    holdingCost: to(counters.holdingCost),
    backorderCost: to(counters.backorderCost),
    orderCost: to(counters.orderCost),
    totalCost: to(counters.totalCost),
  }
}
