/** What a simulation is told: quantities in units of the inventory item, times in days, money per unit, day and order. */

/** Values with their probabilities, which add up to 1: demand of a day, or days from an order to its arrival. */
export interface Discrete {
  values: readonly number[]
  probabilities: readonly number[]
}

interface PolicyBase {
  /** Days from one look at the position to the next; 1 looks every morning. */
  reviewDays: number
  /** An order is placed when the net position is at or below it. */
  reorderPoint: number
  /** The least of one order. */
  minimum?: number
  /** Orders are whole multiples of it. */
  multiple?: number
}

/** Orders a fixed quantity, as often as it takes to lift the position above the reorder point. */
export interface FixedQuantityPolicy extends PolicyBase {
  orderQuantity: number
}

/** Orders what lifts the position to a level. */
export interface OrderUpToPolicy extends PolicyBase {
  orderUpTo: number
}

export type SimulatedPolicy = FixedQuantityPolicy | OrderUpToPolicy

export interface SimulatedCosts {
  /** Of a unit on hand, a day. */
  holding: number
  /** Of a unit that waits, a day. */
  waiting: number
  /** Of a unit that must wait at all: what cancellations cost on average. */
  cancellation: number
  /** Of an order to the supplier. */
  fixed: number
}

/** Several policies live through the same years, so that what differs is the policy and not the luck. */
export interface Scenario {
  policies: readonly SimulatedPolicy[]
  demand: Discrete
  leadTime: Discrete
  /** Length of a run. */
  days: number
  runs: number
  /** Any integer of 32 bits; the same one gives the same years. */
  seed: number
}
