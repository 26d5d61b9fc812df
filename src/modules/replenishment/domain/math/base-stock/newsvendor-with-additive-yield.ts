/**
 * The newsvendor under a known demand d where S + Y arrives, Y being the supplier's random yield.
 *
 *   g(S) = h E[(S + Y − d)⁺] + p E[(d − S − Y)⁺] = h n(d − S) + p n̄(d − S),  S* = d − F⁻¹(h/(h + p))
 *
 * n, n̄ and F are those of Y, in units; g is money per period.
 * Source: Yano, C. A. & Lee, H. L. (1995), Oper Res 43:311-334; Snyder & Shen (2019), 9.4.3, example 9.6.
 * Worked value: h = 15 million, p = 75 million, d = 1.5 and a yield uniform on −0.5..0.5 give S* = 1.8333 and 6.25 million.
 */
import { requireFinite, requirePositive, requireProbability } from "../bounds"
import type { Distribution } from "../distributions/distribution"
import { normal } from "../distributions/normal"

type AdditiveYieldParameters = {
  holdingCost: number
  stockoutCost: number
  demand: number
  /** Asks what this order costs instead of the best one. */
  orderQuantity?: number
  /**
   * The probability at each end of the yield which the cost leaves out: 0, unless a result is compared with one that was
   * integrated numerically between two quantiles.
   */
  leftOut?: number
} & ({ yieldMean: number; yieldSd: number } | { yieldDistribution: Distribution })

export function newsvendorWithAdditiveYield(parameters: AdditiveYieldParameters): { orderQuantity: number; cost: number } {
  const { holdingCost, stockoutCost, demand, leftOut = 0 } = parameters
  requirePositive({ holdingCost, stockoutCost, demand })
  requireProbability({ leftOut })
  const arriving =
    "yieldDistribution" in parameters
      ? parameters.yieldDistribution
      : normal({ mean: parameters.yieldMean, sd: parameters.yieldSd })
  const probability = holdingCost / (holdingCost + stockoutCost)
  const orderQuantity = parameters.orderQuantity ?? demand - arriving.quantile({ probability })
  requireFinite({ orderQuantity })
  const needed = demand - orderQuantity
  const { above, below } = leftOut === 0 ? { above: 0, below: 0 } : ends(arriving, needed, leftOut)
  const cost =
    holdingCost * (arriving.loss({ x: needed }) - above) + stockoutCost * (arriving.complementaryLoss({ x: needed }) - below)
  return { orderQuantity, cost }
}

/** What the losses at x owe to what lies beyond the outermost quantiles. */
function ends(distribution: Distribution, x: number, leftOut: number): { above: number; below: number } {
  const high = distribution.quantile({ probability: 1 - leftOut })
  const low = distribution.quantile({ probability: leftOut })
  return {
    above: distribution.loss({ x: high }) + (high - x) * distribution.survival({ x: high }),
    below: distribution.complementaryLoss({ x: low }) + (x - low) * distribution.cdf({ x: low }),
  }
}
