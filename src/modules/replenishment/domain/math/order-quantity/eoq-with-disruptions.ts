/**
 * The economic order quantity where the supplier fails at random and recovers at random, and demand meanwhile is lost.
 *
 *   ψ(Q) = α/(α + β) (1 − e^(−(α+β)Q/λ)),  g(Q) = [K + hQ²/(2λ) + pλψ/β] / [Q/λ + ψ/β]
 *
 * α disruptions and β recoveries per time, λ units per time, p money per unit lost. The approximation takes the limit
 * ψ = α/(α + β), for which Q* = [√((ψλh)² + 2hβ(Kλβ + λ²pψ)) − ψλh]/(hβ) has a closed form and costs hQ*.
 * The exact optimum is where the derivative of g changes its sign, found by bisection.
 *
 * Source: Parlar, M. & Berkin, D. (1991), NRL 38:107-121; Berk & Arreola-Risa (1994), NRL 41:129-132; Snyder & Shen
 * (2019), 9.2, example 9.1. Worked value: K = 8, h = 0.225, p = 5, λ = 1300, α = 1.5, β = 14 gives Q* = 772.8111 and
 * 173.9500 a year, approximately 773.1432 and 173.9572.
 */
import { requireNonNegative, requirePositive } from "../bounds"

interface DisruptionParameters {
  fixedCost: number
  holdingCost: number
  stockoutCost: number
  demandRate: number
  disruptionRate: number
  recoveryRate: number
  /** Whether every cycle is taken to last long enough for the supplier's state to have settled. */
  approximate?: boolean
}

export function eoqWithDisruptions(parameters: DisruptionParameters): { orderQuantity: number; cost: number } {
  requireDisruptions(parameters)
  const closed = approximateQuantity(parameters)
  const orderQuantity = parameters.approximate || closed === 0 ? closed : bestQuantity(parameters, closed)
  return { orderQuantity, cost: eoqWithDisruptionsCost({ ...parameters, orderQuantity }) }
}

/** What a given quantity costs per time. */
export function eoqWithDisruptionsCost(parameters: DisruptionParameters & { orderQuantity: number }): number {
  requireDisruptions(parameters)
  const { orderQuantity, fixedCost } = parameters
  const require = fixedCost === 0 ? requireNonNegative : requirePositive
  require({ orderQuantity })
  const { cost, time } = cycle(parameters, orderQuantity)
  return time === 0 ? 0 : cost / time
}

function requireDisruptions(parameters: DisruptionParameters): void {
  const { fixedCost, holdingCost, stockoutCost, demandRate, disruptionRate, recoveryRate } = parameters
  requireNonNegative({ fixedCost })
  requirePositive({ holdingCost, stockoutCost, demandRate, disruptionRate, recoveryRate })
}

/** What one cycle costs and takes, and how both grow with the quantity. */
function cycle(parameters: DisruptionParameters, quantity: number) {
  const { fixedCost, holdingCost, stockoutCost, demandRate, disruptionRate, recoveryRate, approximate } = parameters
  const rate = disruptionRate + recoveryRate
  const settled = disruptionRate / rate
  const down = approximate ? settled : -settled * Math.expm1((-rate * quantity) / demandRate)
  const downSlope = approximate ? 0 : (disruptionRate / demandRate) * Math.exp((-rate * quantity) / demandRate)
  const lost = (stockoutCost * demandRate) / recoveryRate
  return {
    cost: fixedCost + (holdingCost * quantity * quantity) / (2 * demandRate) + lost * down,
    time: quantity / demandRate + down / recoveryRate,
    costSlope: (holdingCost * quantity) / demandRate + lost * downSlope,
    timeSlope: 1 / demandRate + downSlope / recoveryRate,
  }
}

function approximateQuantity(parameters: DisruptionParameters): number {
  const { fixedCost, holdingCost, stockoutCost, demandRate, disruptionRate, recoveryRate } = parameters
  const down = disruptionRate / (disruptionRate + recoveryRate)
  const drag = down * demandRate * holdingCost
  const pull = fixedCost * demandRate * recoveryRate + demandRate * demandRate * stockoutCost * down
  return (Math.sqrt(drag * drag + 2 * holdingCost * recoveryRate * pull) - drag) / (holdingCost * recoveryRate)
}

function bestQuantity(parameters: DisruptionParameters, near: number): number {
  const isRising = (quantity: number): boolean => {
    const { cost, time, costSlope, timeSlope } = cycle(parameters, quantity)
    return costSlope * time > cost * timeSlope
  }
  let [falling, rising] = [0, near]
  while (!isRising(rising)) {
    ;[falling, rising] = [rising, rising * 2]
  }
  for (let middle = (falling + rising) / 2; middle > falling && middle < rising; middle = (falling + rising) / 2) {
    if (isRising(middle)) {
      rising = middle
    } else {
      falling = middle
    }
  }
  return rising
}
