/** The life of a pair: one thing after the other happens to it, and the engine runs after each. */
import BigNumber from "bignumber.js"
import { fc } from "@fast-check/jest"
import { quantities } from "./arbitraries"
import { day, pairState } from "./builders"
import { replanned } from "./engine"
import { addDays } from "../calendar"
import { openNeed } from "../open-need"
import type { LineDemand, PairState } from "../pair-state"
import type { PlanRules } from "../plan"

const now = day(0)

/** What can happen to a pair between two runs of the engine, as core does it. */
type Happening = "ordered" | "shipped" | "shipment_canceled" | "given_up" | "received" | "vanished" | "edited"

interface Step {
  happening: Happening
  pick: number
  amount: BigNumber
}

const steps: fc.Arbitrary<Step> = fc.record({
  happening: fc.constantFrom<Happening>(
    "ordered", "ordered", "shipped", "shipped", "shipment_canceled", "given_up", "received", "vanished", "edited"
  ),
  pick: fc.nat({ max: 99 }),
  amount: quantities(1, 10),
})

export const histories = fc.array(steps, { minLength: 1, maxLength: 25 })

function ordered(state: PairState, { amount }: Step, place: number): PairState {
  const line: LineDemand = {
    lineId: `line_${place}`,
    orderId: `order_${place % 3}`,
    orderedAt: addDays(now, place),
    ordered: amount,
    fulfilled: new BigNumber(0),
    canceled: new BigNumber(0),
    // Core reserves the whole quantity at checkout, there or not.
    held: amount,
    recorded: null,
  }
  return { ...state, lines: [...state.lines, line] }
}

function happen(state: PairState, step: Step, place: number): PairState {
  const line = state.lines[step.pick % Math.max(1, state.lines.length)]
  const withLine = (part: Partial<LineDemand>): readonly LineDemand[] =>
    state.lines.map((other) => (other === line ? { ...other, ...part } : other))

  if (step.happening === "ordered" || !line) {
    return ordered(state, step, place)
  }
  switch (step.happening) {
    case "shipped": {
      const sent = BigNumber.min(step.amount, line.held)
      const lines = withLine({ fulfilled: line.fulfilled.plus(sent), held: line.held.minus(sent) })
      return { ...state, onHand: state.onHand.minus(sent), lines }
    }
    case "shipment_canceled": {
      const back = BigNumber.min(step.amount, line.fulfilled)
      const lines = withLine({ fulfilled: line.fulfilled.minus(back), held: line.held.plus(back) })
      return { ...state, onHand: state.onHand.plus(back), lines }
    }
    case "given_up": {
      const canceled = line.canceled.plus(BigNumber.min(step.amount, openNeed(line)))
      return { ...state, lines: withLine({ canceled }) }
    }
    case "received":
      return { ...state, onHand: state.onHand.plus(step.amount) }
    case "vanished":
      return { ...state, onHand: BigNumber.max(0, state.onHand.minus(step.amount)) }
    case "edited": {
      // Core recreates the reservation at the new need; less than has left or was given up cannot be ordered.
      const open = step.amount.minus(1)
      return { ...state, lines: withLine({ ordered: line.fulfilled.plus(line.canceled).plus(open), held: open }) }
    }
  }
}

/** Runs the engine after each step, as replan does, and shows `check` every state that it leaves. */
export function lived(history: readonly Step[], terms: PlanRules, check: (state: PairState) => void): void {
  history.reduce((state, step, place) => {
    const after = replanned(happen(state, step, place), terms, addDays(now, place))
    check(after)
    return after
  }, pairState({}))
}
