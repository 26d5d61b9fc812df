import { dailyDemand, leadTimeDays } from "../../domain/simulation/distributions"
import type { Scenario } from "../../domain/simulation/scenario"
import { simulate } from "../../domain/simulation/simulate"
import { SimulationPool } from "../pool"

const COSTS = { holding: 0.02, waiting: 0.5, cancellation: 4, fixed: 30 }

const scenario = (changes: Partial<Scenario> = {}): Scenario => ({
  policies: [
    { reviewDays: 1, reorderPoint: 20, orderQuantity: 30 },
    { reviewDays: 7, reorderPoint: 30, orderUpTo: 70, multiple: 6 },
  ],
  demand: dailyDemand({ mean: 1.5, variance: 4, whole: true }),
  leadTime: leadTimeDays({ mean: 12, sd: 3 }),
  days: 365,
  runs: 2600,
  seed: 42,
  ...changes,
})

describe("threads that share a simulation", () => {
  const pools: SimulationPool[] = []
  const pool = (threads?: number): SimulationPool => {
    const made = new SimulationPool(threads)
    pools.push(made)
    return made
  }

  afterEach(async () => {
    await Promise.all(pools.splice(0).map((made) => made.close()))
  })

  it.each([1, 2, 3])("give what one thread gives, with %i of them", async (threads) => {
    expect(await pool(threads).simulate(scenario(), COSTS)).toEqual(simulate(scenario(), COSTS))
  })

  it("carry out several simulations at once, each its own", async () => {
    const shared = pool(2)
    const seeds = [1, 2, 3]
    const told = await Promise.all(seeds.map((seed) => shared.simulate(scenario({ seed, runs: 500 }), COSTS)))
    expect(told).toEqual(seeds.map((seed) => simulate(scenario({ seed, runs: 500 }), COSTS)))
  })

  it("start anew after they were closed", async () => {
    const closed = pool(1)
    await closed.simulate(scenario({ runs: 10 }), COSTS)
    await closed.close()
    expect(await closed.simulate(scenario({ runs: 10 }), COSTS)).toEqual(simulate(scenario({ runs: 10 }), COSTS))
  })

  it("say so when they are stopped at work", async () => {
    const stopped = pool(1)
    const simulation = stopped.simulate(scenario(), COSTS)
    const outcome = expect(simulation).rejects.toThrow("The simulation was stopped with its threads.")
    await stopped.close()
    await outcome
  })

  it("refuse what cannot be before they begin", async () => {
    await expect(pool(1).simulate(scenario({ days: 0 }), COSTS)).rejects.toThrow("days must be at least 1, not 0")
  })
})
