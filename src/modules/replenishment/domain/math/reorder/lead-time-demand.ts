/**
 * Demand over the time an order takes and the time until one may be placed again.
 *
 *   m = d (L + R);  v = (L + R) σ_d² + d² σ_L²
 *
 * d and σ_d: mean and standard deviation of demand per period, in units; L and σ_L those of the lead time, R the review
 * period, in periods. Demand and lead time are taken as independent, and orders as not crossing each other.
 * Source: Silver, Pyke & Thomas (2017), ch. 6; Eppen & Martin (1988), Mgmt Sci 34:1380-1390, on when normal is wrong.
 * Worked value: d = 100, σ_d = 20, L = 9, σ_L = 2 gives m = 900 and √v = 208.806.
 */
import { requireNonNegative, requirePositive } from "../bounds"
import { constant } from "../distributions/constant"
import type { DiscreteDistribution, Distribution } from "../distributions/distribution"
import { negativeBinomial } from "../distributions/negative-binomial"
import { normal } from "../distributions/normal"
import { demandDistribution } from "./demand-distribution"

/** A standard deviation of such a share of the mean is lost in the last digits: demand is sure. */
const NEGLIGIBLE = 1e-9

interface LeadTimeDemandParameters {
  mean: number
  sd: number
  leadTime: number
  /** 0 if left out. */
  leadTimeSd?: number
  /** 0 if left out: an order may be placed at any moment. */
  reviewPeriod?: number
  /** Whole or divisible units, as a forecast's; or normal, which the literature often takes. */
  family?: "whole" | "divisible" | "normal"
}

export function leadTimeDemand({
  mean,
  sd,
  leadTime,
  leadTimeSd = 0,
  reviewPeriod = 0,
  family = "whole",
}: LeadTimeDemandParameters): Distribution {
  requireNonNegative({ mean, sd, leadTime, leadTimeSd, reviewPeriod })
  const time = leadTime + reviewPeriod
  const [total, variance] = [mean * time, time * sd * sd + mean * mean * leadTimeSd * leadTimeSd]
  if (family !== "normal") {
    return demandDistribution({ mean: total, variance, whole: family === "whole" })
  }
  return Math.sqrt(variance) > NEGLIGIBLE * total ? normal({ mean: total, sd: Math.sqrt(variance) }) : constant({ value: total })
}

/**
 * Poisson demand of a rate λ over a gamma lead time of shape a and scale b: exactly negative binomial of the size a and
 * the probability 1/(1 + λb). Source: Hadley & Whitin (1963), p. 139; Zipkin (2000).
 * Worked value: λ = 2, a = 4, b = 1.5 has the mean 12, the variance 48 and P(0) = 1/256.
 */
export function poissonDemandOverGammaLeadTime({
  rate,
  leadTimeShape,
  leadTimeScale,
}: {
  rate: number
  leadTimeShape: number
  leadTimeScale: number
}): DiscreteDistribution {
  requirePositive({ rate, leadTimeShape, leadTimeScale })
  return negativeBinomial({ size: leadTimeShape, probability: 1 / (1 + rate * leadTimeScale) })
}
