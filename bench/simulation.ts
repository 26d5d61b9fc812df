import { dailyDemand, leadTimeDays } from "../src/modules/replenishment/domain/simulation/distributions"
import type { Scenario } from "../src/modules/replenishment/domain/simulation/scenario"
import { SimulationPool } from "../src/modules/replenishment/simulation/pool"
import type { Bench, Benchmark } from "./lib/benchmark"
import { against, type Measure } from "./lib/measure"
import { percentile } from "./lib/percentile"

const RUNS = 10_000
const DAYS = 365
const SECONDS_TO_MEET = 1

/** Not counted: the threads start and the code becomes fast. */
const WARM_UP = 2
const COUNTED = 20

const COSTS = { holding: 0.02, waiting: 0.5, cancellation: 4, fixed: 30 }

/** An item that sells 2 units on a usual day, mostly in small orders, from a supplier who needs two weeks. */
const SCENARIO: Scenario = {
  policies: [{ reviewDays: 1, reorderPoint: 40, orderQuantity: 60 }],
  demand: dailyDemand({ mean: 2, variance: 6, whole: true }),
  leadTime: leadTimeDays({ mean: 14, sd: 4 }),
  days: DAYS,
  runs: RUNS,
  seed: 1,
}

const PROPOSED = { reviewDays: 7, reorderPoint: 60, orderUpTo: 150 }

/** How long 10,000 years of one item take in worker threads, the figures included: of one policy, and of two side by side. */
export const simulation: Benchmark = {
  name: "simulation",
  about: "simulating 10,000 years of one item in worker threads",
  run,
}

async function run(bench: Bench): Promise<Measure[]> {
  const pool = new SimulationPool()
  bench.onEnd(() => pool.close())
  const cases: [string, Scenario][] = [
    ["one-policy", SCENARIO],
    ["two-policies", { ...SCENARIO, policies: [...SCENARIO.policies, PROPOSED] }],
  ]
  const measures: Measure[] = []
  for (const [name, scenario] of cases) {
    const seconds: number[] = []
    const cpuSeconds: number[] = []
    for (let round = 0; round < WARM_UP + COUNTED; round++) {
      const started = { at: performance.now(), cpu: process.cpuUsage() }
      await pool.simulate(scenario, COSTS)
      const { user, system } = process.cpuUsage(started.cpu)
      if (round >= WARM_UP) {
        seconds.push((performance.now() - started.at) / 1000)
        cpuSeconds.push((user + system) / 1e6)
      }
    }
    const median = percentile(seconds, 0.5)
    bench.say(
      `${name}: ${Math.round(RUNS / median)} runs a second, ` +
        `${percentile(cpuSeconds, 0.5).toFixed(3)} s of processor time, slowest of ${COUNTED} ${Math.max(...seconds).toFixed(3)} s`
    )
    measures.push(against(`simulation.${name}`, "s", median, SECONDS_TO_MEET, COUNTED))
  }
  return measures
}
