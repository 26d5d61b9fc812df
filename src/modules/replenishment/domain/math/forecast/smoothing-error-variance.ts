/**
 * The variance of lead-time demand around L times the forecast of exponential smoothing, where it is known how demand
 * comes about; σ² in units², L in periods.
 *
 * Demand that is independent from period to period with variance σ²:
 *
 *   one step σ² · 2/(2 − α);  lead time L σ² + L² σ² α/(2 − α), not L times the one step
 *
 * Demand with a level that moves itself (local level, ETS(A,N,N), ARIMA(0,1,1)) and one-step errors of variance σ²:
 *
 *   σ² L [1 + α(L − 1) + α²(L − 1)(2L − 1)/6]
 *
 * Source: Prak, Teunter & Syntetos (2017), EJOR 256:454-461; Hyndman, Koehler, Ord & Snyder (2008), 6.2; Graves (1999),
 * M&SOM 1:50-61. Worked value: L = 4, α = .2, σ = 1 gives 1.1111 and 5.7778 for the one, 6.96 for the other.
 */
import { requirePositive, requireProbability } from "../bounds"

interface SmoothingError {
  leadTime: number
  smoothing: number
  sd: number
}

interface IndependentDemandError {
  oneStep: number
  /** L times the one step, which promises too much. */
  naive: number
  leadTime: number
  /** By how much the naive safety stock is too small. */
  safetyStockRatio: number
}

export function independentDemandErrorVariance({ leadTime, smoothing, sd }: SmoothingError): IndependentDemandError {
  requirePositive({ leadTime, sd })
  requireProbability({ smoothing })
  const ofLevel = (sd * sd * smoothing) / (2 - smoothing)
  const oneStep = sd * sd + ofLevel
  const naive = leadTime * oneStep
  const honest = leadTime * sd * sd + leadTime * leadTime * ofLevel
  return { oneStep, naive, leadTime: honest, safetyStockRatio: Math.sqrt(honest / naive) }
}

export function localLevelErrorVariance({ leadTime, smoothing, sd }: SmoothingError): number {
  requirePositive({ leadTime, sd })
  requireProbability({ smoothing })
  const growing = smoothing * (leadTime - 1) + (smoothing * smoothing * (leadTime - 1) * (2 * leadTime - 1)) / 6
  return sd * sd * leadTime * (1 + growing)
}
