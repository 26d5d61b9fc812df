/** Words of the simulation for those who asked: what is not known stays null, figures keep six digits. */
import type {
  SimulatedCostsDTO,
  SimulatedFigureDTO,
  SimulatedFiguresDTO,
  SimulatedIntervalDTO,
  SimulatedOutcomeDTO,
  SimulatedPolicyDTO,
} from "../../../../types"
import type { Differences, FigureName, Figures } from "./figures"
import type { SimulatedCosts, SimulatedPolicy } from "./scenario"
import type { PolicySummary } from "./summary"

const DIGITS = 6

export const sixDigits = (value: number): number => Number(value.toPrecision(DIGITS))

export function policyOf(policy: SimulatedPolicyDTO): SimulatedPolicy {
  const { review_days, reorder_point, order_quantity, order_up_to, minimum_quantity, pack_multiple } = policy
  const shared = { reviewDays: review_days, reorderPoint: reorder_point, minimum: minimum_quantity, multiple: pack_multiple }
  return order_up_to === undefined
    ? { ...shared, orderQuantity: order_quantity ?? 0 }
    : { ...shared, orderUpTo: order_up_to }
}

export const knownCosts = (costs: SimulatedCostsDTO): SimulatedCosts => ({
  holding: costs.holding_per_unit_day ?? 0,
  waiting: costs.waiting_per_unit_day ?? 0,
  cancellation: costs.cancellation_per_waiting_unit ?? 0,
  fixed: costs.per_order ?? 0,
})

export const outcomeOf = (policy: SimulatedPolicyDTO, summary: PolicySummary, costs: SimulatedCostsDTO): SimulatedOutcomeDTO => ({
  policy,
  figures: figuresOf(summary, costs),
  wait_days: summary.waits,
})

export const changeOf = (differences: Differences, costs: SimulatedCostsDTO): SimulatedFiguresDTO<SimulatedIntervalDTO> =>
  namesOf(differences, costs, ({ mean, low, high }) => ({ mean: sixDigits(mean), low: sixDigits(low), high: sixDigits(high) }))

const figuresOf = (figures: Figures, costs: SimulatedCostsDTO): SimulatedFiguresDTO<SimulatedFigureDTO> =>
  namesOf(figures, costs, ({ mean, low, high, from, until }) => ({
    mean: sixDigits(mean),
    low: sixDigits(low),
    high: sixDigits(high),
    from: sixDigits(from),
    until: sixDigits(until),
  }))

function namesOf<From, To>(
  from: Record<FigureName, From | null>,
  { holding_per_unit_day: holding, waiting_per_unit_day: waiting, cancellation_per_waiting_unit: cancellation, per_order }: SimulatedCostsDTO,
  rounded: (from: From) => To
): SimulatedFiguresDTO<To> {
  const told = (name: FigureName, ...needs: (number | null)[]): To | null => {
    const figure = from[name]
    return figure === null || (needs.length > 0 && needs.every((rate) => rate === null)) ? null : rounded(figure)
  }
  return {
    fill_rate: told("fillRate"),
    mean_wait_days: told("meanWait"),
    mean_wait_days_of_waiting: told("meanWaitOfThoseWhoWait"),
    mean_backorder: told("meanBackorder"),
    mean_on_hand: told("meanOnHand"),
    orders_per_year: told("ordersPerYear"),
    holding_cost: told("holdingCost", holding),
    backorder_cost: told("backorderCost", waiting, cancellation),
    order_cost: told("orderCost", per_order),
    total_cost: told("totalCost", holding, waiting, cancellation, per_order),
  }
}
