/**
 * Orders that close the gap to the target position only in part, so that swings of demand are not passed on in full.
 *
 *   o = w + max(0, d̂ + (T − P) / Tᵢ)
 *
 * with the firm demand w that waits, the forecast d̂ of a period, the target T and the position P in units, and the
 * adjustment time Tᵢ ≥ 1 in periods; Tᵢ = 1 closes all of it at once. Firm waiting demand is ordered one to one, and
 * the position does not count it. For independent demand, a constant forecast and a lead time of Tₚ periods beyond the
 * review, orders and net stock vary, relative to demand, by
 *
 *   Var(o)/Var(d) = 1/(2Tᵢ − 1),  Var(net stock)/Var(d) = 1 + Tₚ + (Tᵢ − 1)²/(2Tᵢ − 1)
 *
 * Their sum is least at the golden ratio, Tᵢ = 1.618.
 * Source: Disney, S. M. & Towill, D. R. (2003), Omega 31:157-167; Disney et al. (2006), EJOR 173:151-172.
 * Worked value: Tᵢ = 4 gives 1/7, and 16/7 at Tₚ = 0; d̂ = 10, T = 60, P = 40, w = 3 then orders 3 + 10 + 5 = 18.
 */
import { requireAtLeast, requireFinite, requireNonNegative } from "../bounds"

export function smoothedOrderQuantity({
  forecast,
  target,
  position,
  adjustmentTime,
  firm = 0,
}: {
  /** Of one period. */
  forecast: number
  target: number
  position: number
  /** Tᵢ, in periods. */
  adjustmentTime: number
  /** Waiting demand that no order covers. */
  firm?: number
}): number {
  requireNonNegative({ forecast, firm })
  requireFinite({ target, position })
  requireAtLeast(1, { adjustmentTime })
  return firm + Math.max(0, forecast + (target - position) / adjustmentTime)
}

export function smoothingEffect({
  adjustmentTime,
  leadTime,
}: {
  adjustmentTime: number
  /** Tₚ, in periods beyond the review: 0 where what is ordered at a period's end is there for the next. */
  leadTime: number
}): { orderVarianceRatio: number; netStockVarianceRatio: number } {
  requireAtLeast(1, { adjustmentTime })
  requireNonNegative({ leadTime })
  const share = 2 * adjustmentTime - 1
  return {
    orderVarianceRatio: 1 / share,
    netStockVarianceRatio: 1 + leadTime + (adjustmentTime - 1) ** 2 / share,
  }
}
