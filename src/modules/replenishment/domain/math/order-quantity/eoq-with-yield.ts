/**
 * The economic order quantity where what arrives differs from what was ordered.
 *
 * Additive: Q + Y arrives.  Q* = √(2Kλ/h + σ²) − μ,  g(Q) = (2Kλ + hσ²)/(2(Q + μ)) + h(Q + μ)/2
 * Multiplicative: QZ arrives.  Q* = √(2Kλ/(h(σ² + μ²))),  g(Q) = Kλ/(Qμ) + hQ(σ² + μ²)/(2μ)
 *
 * μ and σ are the mean and the standard deviation of Y in units, or of the share Z.
 * Source: Silver, E. A. (1976), INFOR 14:40-46; Yano & Lee (1995), Oper Res 43:311-334; Snyder & Shen (2019), 9.4,
 * examples 9.4 and 9.5. Worked values: K = 18500, h = 0.06, λ = 75000 with μ = −15000 and σ = 9000 give Q* = 230246.37 and
 * 12914.78; with μ = 5/6 and σ = 0.140859 they give Q* = 254460.21 and 13086.53 a year.
 */
import { requireAbove, requireFinite, requireNonNegative, requirePositive } from "../bounds"

interface YieldParameters {
  fixedCost: number
  holdingCost: number
  demandRate: number
  yieldMean: number
  yieldSd: number
  /** Asks what this quantity costs instead of the best one. */
  orderQuantity?: number
}

interface YieldQuantity {
  orderQuantity: number
  cost: number
}

export function eoqWithAdditiveYield({
  fixedCost,
  holdingCost,
  demandRate,
  yieldMean,
  yieldSd,
  orderQuantity = Math.sqrt((2 * fixedCost * demandRate) / holdingCost + yieldSd ** 2) - yieldMean,
}: YieldParameters): YieldQuantity {
  requireFinite({ yieldMean })
  requireNonNegative({ fixedCost, yieldSd })
  requirePositive({ holdingCost, demandRate })
  requireAbove(-yieldMean, { orderQuantity })
  const arrives = orderQuantity + yieldMean
  const cost = (2 * fixedCost * demandRate + holdingCost * yieldSd ** 2) / (2 * arrives) + (holdingCost * arrives) / 2
  return { orderQuantity, cost }
}

export function eoqWithMultiplicativeYield({
  fixedCost,
  holdingCost,
  demandRate,
  yieldMean,
  yieldSd,
  orderQuantity = Math.sqrt((2 * fixedCost * demandRate) / (holdingCost * (yieldSd ** 2 + yieldMean ** 2))),
}: YieldParameters): YieldQuantity {
  requireNonNegative({ yieldSd })
  requirePositive({ fixedCost, holdingCost, demandRate, yieldMean, orderQuantity })
  const ordering = (fixedCost * demandRate) / (orderQuantity * yieldMean)
  const cost = ordering + (holdingCost * orderQuantity * (yieldSd ** 2 + yieldMean ** 2)) / (2 * yieldMean)
  return { orderQuantity, cost }
}
