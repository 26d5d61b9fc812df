import path from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import type { ReplenishmentModuleService } from "../../src/modules/replenishment/service"
import type { SimulateReorderPoint } from "../../src/types"

jest.setTimeout(120_000)

const PAIR = { inventory_item_id: "iitem_1", location_id: "sloc_1" }
const NAME = '"Oak chair"'
const NOW = new Date("2026-11-24T09:00:00Z")

moduleIntegrationTestRunner<ReplenishmentModuleService>({
  moduleName: "replenishment",
  resolve: path.resolve(__dirname, "../../src/modules/replenishment"),
  pathToMigrations: path.resolve(__dirname, "../../src/modules/replenishment/migrations"),
  moduleOptions: {
    replenishment: { costs: { per_order: { eur: 30 }, per_canceled_unit: { eur: 20 }, canceled_share: 0.1 } },
    suppliers: { waiting_cost_per_unit_day: { eur: 0.5 } },
  },
  testSuite: ({ service }) => {
    const simulate = (asked: Partial<SimulateReorderPoint> = {}) =>
      service.simulateReorderPoint({ ...PAIR, runs: 200, ...asked }, NAME, NOW)

    /** A chair a day, two on Mondays, for twelve weeks up to 23 November. */
    const sell = async (): Promise<void> => {
      const days = Array.from({ length: 84 }, (_, ago) => new Date(NOW.getTime() - (ago + 1) * 24 * 60 * 60 * 1000))
      await service.createDemandDays(
        days.map((day) => ({
          ...PAIR,
          day: day.toISOString().slice(0, 10),
          quantity: day.getUTCDay() === 1 ? 2 : 1,
          returned_quantity: 0,
          orders: 1,
          largest_quantity: 1,
        }))
      )
    }
    const record = (changes: Record<string, unknown> = {}) =>
      service.createReorderPoints({
        ...PAIR,
        basis: "history",
        distribution: "negative_binomial",
        daily_demand_mean: 1.1,
        daily_demand_variance: 1.5,
        lead_time_days_mean: 10,
        lead_time_days_sd: 2,
        review_days: 1,
        reorder_point: 16,
        order_quantity: 25,
        unit_cost: 73,
        currency_code: "eur",
        ...changes,
      })

    it("takes policy, demand, lead time and costs of the pair itself", async () => {
      await sell()
      await record()
      const simulation = await simulate()
      expect(simulation).toMatchObject({
        seed: 1,
        runs: 200,
        days: 365,
        demand: { basis: "history", history_days: 84, mean: 1.14286 },
        lead_time: { basis: "reorder_point" },
        costs: {
          currency_code: "eur",
          holding_per_unit_day: 0.05,
          waiting_per_unit_day: 0.5,
          cancellation_per_waiting_unit: 2,
          per_order: 30,
        },
        today: { policy: { review_days: 1, reorder_point: 16, order_quantity: 25 } },
        proposed: null,
        change: null,
      })
      expect(simulation.today?.figures.fill_rate?.mean).toBeGreaterThan(0.9)
      expect(simulation.lead_time.mean).toBeCloseTo(10, 1)
    })

    it("sets a proposed policy beside that of today, and says the same again to the same seed", async () => {
      await sell()
      await record()
      const proposed = { review_days: 7, reorder_point: 20, order_up_to: 60, pack_multiple: 6 }
      const first = await simulate({ proposed, seed: 7 })
      expect(first.proposed?.policy).toEqual(proposed)
      expect(first.change?.orders_per_year?.high).toBeLessThan(0)
      expect(await simulate({ proposed, seed: 7 })).toEqual(first)
    })

    it("proposes what is computed where a planner's own figures are in force, and no longer", async () => {
      await sell()
      await record({ override_reorder_point: 30, override_reason: "Fair", override_until: "2026-11-24" })
      expect(await simulate()).toMatchObject({
        today: { policy: { reorder_point: 30, order_quantity: 25 } },
        proposed: { policy: { reorder_point: 16, order_quantity: 25 } },
      })
      const tomorrow = new Date("2026-11-25T09:00:00Z")
      expect(await service.simulateReorderPoint({ ...PAIR, runs: 100 }, NAME, tomorrow)).toMatchObject({
        today: { policy: { reorder_point: 16 } },
        proposed: null,
      })
    })

    it("leaves out days on which nothing could be sold", async () => {
      await sell()
      await record()
      await service.createUnsellableSpans({ ...PAIR, from_day: "2026-11-03", until_day: "2026-11-12" })
      expect((await simulate()).demand).toMatchObject({ basis: "history", history_days: 74 })
    })

    it("takes the forecast where the history is short", async () => {
      await record()
      expect((await simulate()).demand).toMatchObject({ basis: "forecast", mean: 1.1 })
    })

    it("says what it must be told of a pair that nothing is known of", async () => {
      await expect(simulate()).rejects.toThrow(
        '"Oak chair" has no reorder point at this location yet; say in "today" or "proposed" when it is ordered and how much.'
      )
      const proposed = { review_days: 1, reorder_point: 5, order_quantity: 10 }
      await expect(simulate({ proposed })).rejects.toThrow(
        'Too little is known of the demand of "Oak chair" at this location; say its mean and variance of a day in "demand".'
      )
      const given = await simulate({ proposed, demand: { mean: 0.5, variance: 0.9 }, costs: { holding_per_unit_day: 0.1 } })
      expect(given).toMatchObject({
        demand: { basis: "given", history_days: null, mean: 0.5 },
        lead_time: { basis: "option", mean: 14, sd: 0 },
        costs: { currency_code: null, holding_per_unit_day: 0.1, per_order: null },
        today: null,
        proposed: { figures: { order_cost: null, backorder_cost: null } },
      })
      expect(given.proposed?.figures.total_cost).toEqual(given.proposed?.figures.holding_cost)
    })

    it("refuses what cannot be, naming it", async () => {
      await record()
      await expect(simulate({ proposed: { review_days: 1, reorder_point: 9, order_up_to: 9 } })).rejects.toThrow(
        '"Oak chair" cannot be simulated so: orderUpTo must be above 9, not 9.'
      )
    })
  },
})
