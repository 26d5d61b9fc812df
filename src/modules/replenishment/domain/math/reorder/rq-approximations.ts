/**
 * Approximations of the best (r, Q) policy under normal demand, in the order of how much they look at.
 *
 * All but the first take the stockout cost p per unit and time; λ, τ, L, K, h as in `rq-policy.ts`.
 * Source: Snyder & Shen (2019), 5.3-5.4; Hadley & Whitin (1963), ch. 4; Whitin (1953).
 * Worked values, h = .225, p = 7.5, K = 8, λ = 1300, τ = 150, L = 1/12: the expected inventory level gives
 * r = 213.970, Q = 318.590 at 95.4511; EOQB r = 128.638, Q = 308.574; EOQ with safety stock r = 190.337, Q = 304.047;
 * the loss function r = 126.867, Q = 328.449.
 */
import { requirePositive } from "../bounds"
import { economicOrderQuantity } from "../order-quantity/economic-order-quantity"
import { economicOrderQuantityWithBackorders } from "../order-quantity/economic-order-quantity-with-backorders"
import type { Distribution } from "../distributions/distribution"
import { findRoot } from "../find-root"
import { leadTimeDemand } from "./lead-time-demand"
import { rQOptimalRForQ, type RQParameters, type RQPolicy } from "./rq-policy"

/** The equations are solved in turns until neither r nor Q moves by more, as the published numbers are. */
const STILL = 1e-6
const MOST_TURNS = 10_000

/**
 * Expected inventory level. Its penalty is per UNIT that waits, however long:
 *   r = F⁻¹(1 − Qh/(πλ)),  Q = √(2λ(K + π n(r))/h),  cost h(r − λL + Q/2) + Kλ/Q + πλ n(r)/Q
 */
export function rQExpectedInventoryLevel({
  stockoutCostPerUnit,
  ...parameters
}: Omit<RQParameters, "stockoutCost"> & { stockoutCostPerUnit: number }): RQPolicy & { cost: number } {
  requirePositive({ stockoutCostPerUnit })
  const { holdingCost, fixedCost, mean } = parameters
  const demand = demandOf(parameters)
  const { reorderPoint, orderQuantity } = solvedInTurns(parameters, {
    pointFor: (quantity) => {
      const share = (quantity * holdingCost) / (stockoutCostPerUnit * mean)
      if (share >= 1) {
        throw new RangeError(
          `stockoutCostPerUnit must be above Qh/λ (${(quantity * holdingCost) / mean}) for this approximation, not ${stockoutCostPerUnit}`
        )
      }
      return demand.quantile({ probability: 1 - share })
    },
    quantityFor: (x) => Math.sqrt((2 * mean * (fixedCost + stockoutCostPerUnit * demand.loss({ x }))) / holdingCost),
  })
  const missed = demand.loss({ x: reorderPoint })
  const cost =
    holdingCost * (reorderPoint - demand.mean + orderQuantity / 2) +
    ((fixedCost + stockoutCostPerUnit * missed) * mean) / orderQuantity
  return { reorderPoint, orderQuantity, cost }
}

/** Q of the EOQ with backorders, and the r that is best for it, within the tolerance of its cost if one is given. */
export function rQEoqb(parameters: RQParameters & { costTolerance?: number }): RQPolicy {
  requirePositive({ fixedCost: parameters.fixedCost, mean: parameters.mean })
  const { orderQuantity } = economicOrderQuantityWithBackorders({ ...parameters, demandRate: parameters.mean })
  return { reorderPoint: rQOptimalRForQ({ ...parameters, orderQuantity }), orderQuantity }
}

/** Q of the EOQ, and the newsvendor's r = λL + z τ√L with Φ(z) = p/(p + h). */
export function rQEoqSafetyStock(parameters: RQParameters): RQPolicy {
  const { holdingCost, stockoutCost } = parameters
  requirePositive({ stockoutCost })
  const { orderQuantity } = eoq(parameters)
  const probability = stockoutCost / (stockoutCost + holdingCost)
  return { reorderPoint: demandOf(parameters).quantile({ probability }), orderQuantity }
}

/** The exact cost without what r + Q can miss: n(r) = hQ/(h + p),  Q = √(2[Kλ + (h + p) n₂(r)]/h). */
export function rQLossFunction(parameters: RQParameters): RQPolicy {
  const { holdingCost, stockoutCost, fixedCost, mean } = parameters
  requirePositive({ stockoutCost })
  const demand = demandOf(parameters)
  const both = holdingCost + stockoutCost
  return solvedInTurns(parameters, {
    pointFor: (quantity) => pointWithLoss(demand, (holdingCost * quantity) / both),
    quantityFor: (x) => Math.sqrt((2 * (fixedCost * mean + both * demand.secondLoss({ x }))) / holdingCost),
  })
}

const eoq = ({ fixedCost, holdingCost, mean }: Omit<RQParameters, "stockoutCost">): { orderQuantity: number } => {
  requirePositive({ fixedCost, mean })
  return economicOrderQuantity({ fixedCost, holdingCost, demandRate: mean })
}

const demandOf = ({ mean, sd, leadTime }: Omit<RQParameters, "stockoutCost">): Distribution =>
  leadTimeDemand({ mean, sd, leadTime, family: "normal" })

function solvedInTurns(
  parameters: Omit<RQParameters, "stockoutCost">,
  { pointFor, quantityFor }: { pointFor: (quantity: number) => number; quantityFor: (point: number) => number }
): RQPolicy {
  let { orderQuantity } = eoq(parameters)
  let reorderPoint = 0
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const [beforePoint, beforeQuantity] = [reorderPoint, orderQuantity]
    reorderPoint = pointFor(orderQuantity)
    orderQuantity = quantityFor(reorderPoint)
    if (Math.abs(reorderPoint - beforePoint) <= STILL && Math.abs(orderQuantity - beforeQuantity) <= STILL) {
      return { reorderPoint, orderQuantity }
    }
  }
  throw new RangeError(`fixedCost and stockout cost must let r and Q come to rest; they moved for ${MOST_TURNS} turns`)
}

/** Where the loss is a value above 0: it falls from the mean less x far below to 0 far above. */
function pointWithLoss(demand: Distribution, loss: number): number {
  const above = (x: number): number => demand.loss({ x }) - loss
  let reach = Math.max(loss, Math.sqrt(demand.variance))
  while (above(demand.mean + reach) > 0) {
    reach *= 2
  }
  return findRoot({ of: above, from: demand.mean - loss - reach, to: demand.mean + reach })
}
