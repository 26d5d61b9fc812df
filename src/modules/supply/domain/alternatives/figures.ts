/**
 * What a way out brings, costs and saves.
 *
 * extra cost = cost of the way − units it takes off the late line × the line's unit cost
 * penalty avoided = units × days of lateness saved × (cost of a waiting unit and day − what the late supplier owes for it)
 *
 * The last day is found by the calendar that gives the arrival: on that day the goods still come in time for a unit,
 * the day after for none.
 */
import BigNumber from "bignumber.js"
import { addDays } from "../calendar-day"
import type { Coming } from "./coverage"
import { lastDayThat } from "./last-day"
import type { LateLine, QueuedUnits } from "./late-units"
import { relieve, type Relieved } from "./relief"
import type { Amount, WayFigures } from "./way"

export interface LateSupply {
  line: LateLine & { unit_cost: BigNumber }
  /** The queue at the line's place, and what comes to it. */
  units: readonly QueuedUnits[]
  coming: readonly Coming[]
  /** What a late unit costs the shop per day, after what the supplier owes for it. */
  cost_per_unit_day: Amount
}

/** A way out before anybody has looked at who waits. */
export interface Possibility {
  quantity: BigNumber
  cost: Amount
  /** Today where the way is taken. */
  today: string
  /** The last day on which it can be taken; null has no end. */
  until: string | null
  /** Null where nobody knows when the goods come. */
  arrival: ((day: string) => string) | null
  usual_late_days: number
}

export function figuresOf(supply: LateSupply, way: Possibility): WayFigures {
  const { quantity, cost, arrival, today, until } = way
  const replaced = BigNumber.min(quantity, supply.line.quantity)
  const bought = { quantity, cost, extra_cost: isKnown(cost) ? cost.minus(replaced.times(supply.line.unit_cost)) : cost }
  if (!arrival) {
    const nothing = { arrives_on: null, certain_by: null, served: [], served_quantity: new BigNumber(0) }
    return { ...bought, ...nothing, penalty_avoided: "no_date", last_day: null, last_full_day: null }
  }
  const on = (day: string): Relieved => {
    const by = addDays(arrival(day), way.usual_late_days)
    return relieve(supply.units, supply.coming, { quantity, by })
  }
  const now = on(today)
  const atLeast = (least: (served: BigNumber) => boolean): string | null =>
    lastDayThat((day) => (until === null || day <= until) && least(on(day).quantity), today, lastNeed(supply.units, today))
  return {
    ...bought,
    arrives_on: arrival(today),
    certain_by: addDays(arrival(today), way.usual_late_days),
    served: now.served,
    served_quantity: now.quantity,
    penalty_avoided: penaltyAvoided(supply.cost_per_unit_day, now.unit_days),
    last_day: atLeast((served) => served.isGreaterThan(0)),
    last_full_day: now.quantity.isGreaterThan(0) ? atLeast((served) => served.isGreaterThanOrEqualTo(now.quantity)) : null,
  }
}

/** Goods that are asked for after the last need come too late, however fast. */
const lastNeed = (units: readonly QueuedUnits[], today: string): string =>
  units.reduce((last, { needed_by, isLate }) => (isLate && needed_by !== null && needed_by > last ? needed_by : last), today)

function penaltyAvoided(perUnitDay: Amount, unitDays: BigNumber | null): Amount {
  if (!isKnown(perUnitDay)) {
    return perUnitDay
  }
  return unitDays === null ? "no_date" : unitDays.times(perUnitDay)
}

export const isKnown = (amount: Amount): amount is BigNumber => typeof amount !== "string"
