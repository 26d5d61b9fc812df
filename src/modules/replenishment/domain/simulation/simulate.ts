/** Monte Carlo of policies over the same years, all in this thread; a pool of threads shares the blocks instead. */
import { blocksOf, planOf } from "./plan"
import type { Scenario, SimulatedCosts } from "./scenario"
import { simulateBlock } from "./simulate-block"
import { summaryOf, type Summary } from "./summary"

export function simulate(scenario: Scenario, costs: SimulatedCosts): Summary {
  const plan = planOf(scenario)
  const outcomes = Array.from({ length: blocksOf(plan) }, (_, block) => simulateBlock(plan, block))
  return summaryOf(plan, outcomes, costs)
}
