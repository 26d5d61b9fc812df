/**
 * How much more orders vary than the demand they follow.
 *
 *   ratio = Var(orders) / Var(demand), both of the same periods
 *
 * Above 1 the swings grow up the chain. The periods must be the same calendar buckets: longer ones hide it (Chen & Lee
 * 2012). No unit. Source: Chen, F., Drezner, Z., Ryan, J. K. & Simchi-Levi, D. (2000), Mgmt Sci 46:436-443.
 * Worked value: orders 0, 8, 0, 8 for demand 2, 6, 2, 6 have the ratio 64/16 = 4.
 */
import { places, requireFinite, requireSameLength } from "../bounds"

export function bullwhipRatio({ orders, demand }: { orders: readonly number[]; demand: readonly number[] }): number {
  requireSameLength({ demand, orders })
  requireFinite({ ...places("orders", orders), ...places("demand", demand) })
  const ofDemand = squares(demand)
  if (!(ofDemand > 0)) {
    throw new RangeError("demand must vary over at least 2 periods")
  }
  return squares(orders) / ofDemand
}

function squares(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
}
