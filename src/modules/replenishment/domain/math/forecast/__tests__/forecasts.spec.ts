import { fc } from "@fast-check/jest"
import fs from "node:fs"
import path from "node:path"
import { runForecast } from "../../../../../../../integration-tests/support/inventory-cases"
import {
  adida,
  combinedSmoothing,
  croston,
  imapa,
  meanForecast,
  pastErrors,
  seasonalForecast,
  seasonalProfile,
  shrunkVariance,
  simpleExponentialSmoothing,
  syntetosBoylan,
  taylorLaw,
  teunterSyntetosBabai,
  type DemandHistory,
  type Forecast,
} from "../../index"
import { demandClass } from "../demand-class"
import { meanPath } from "../mean-path"

const INTERMITTENT = [0, 0, 3, 0, 0, 0, 2, 0, 4, 0, 0, 1]

const METHODS: Record<string, (history: DemandHistory) => Forecast> = {
  "simple exponential smoothing": (history) => simpleExponentialSmoothing({ ...history, smoothing: 0.1 }),
  "optimised smoothing": simpleExponentialSmoothing,
  croston,
  syntetosBoylan,
  teunterSyntetosBabai,
  adida,
  imapa,
  meanForecast,
  combinedSmoothing,
  "a season": (history) => seasonalForecast({ ...history, profile: [0.5, 1.5] }),
}

describe("the worked values of the docstrings", () => {
  it("are met by the methods", () => {
    expect(simpleExponentialSmoothing({ demand: INTERMITTENT, smoothing: 0.1 }).mean).toBeCloseTo(0.6259241467, 12)
    expect(croston({ demand: INTERMITTENT })).toMatchObject({ size: expect.closeTo(2.809, 12), interval: expect.closeTo(2.991, 12) })
    expect(croston({ demand: INTERMITTENT }).mean).toBeCloseTo(0.93915, 5)
    expect(syntetosBoylan({ demand: INTERMITTENT }).mean).toBeCloseTo(0.89219, 5)
    expect(teunterSyntetosBabai({ demand: INTERMITTENT }).mean).toBeCloseTo(0.76037, 5)
    expect(adida({ demand: [0, 2, 0, 2] }).mean).toBeCloseTo(1, 12)
    expect(imapa({ demand: [0, 2, 0, 2] }).mean).toBeCloseTo(0.947, 9)
    expect(combinedSmoothing({ demand: [0, 10] }).mean).toBeCloseTo(1.75, 12)
    expect(meanPath([[1, 2], [3, 6]])).toEqual([2, 4])
    expect(meanForecast({ demand: [2, 4, 6] })).toEqual({ mean: 4, leadTimeMean: 4, leadTimeVariance: 6.5, path: [2, 3, 4] })
  })

  it("are met by the season", () => {
    expect(seasonalProfile({ demand: [1, 3, 1, 3], seasonLength: 2 }).map((factor) => factor * 3)).toEqual([2, 4])
    expect(seasonalForecast({ demand: [1, 3, 1, 3], profile: [0.5, 1.5], leadTime: 2.5 }).leadTimeMean).toBeCloseTo(4.5, 12)
  })

  it("are met by the law of the panel", () => {
    const law = taylorLaw({ pairs: [{ mean: 1, squared: 2 }, { mean: 4, squared: 16 }], fewest: 1 })
    expect(law).toEqual({ factor: expect.closeTo(2, 12), exponent: expect.closeTo(1.5, 12) })
    expect(law && shrunkVariance({ mean: 1, variance: 8, errors: 30, law })).toBeCloseTo(4, 12)
  })

  it("are met by the class of demand", () => {
    expect(demandClass({ demand: INTERMITTENT })).toEqual({ averageInterval: 3, squaredVariation: 0.2, kind: "intermittent" })
  })
})

describe("the variance over the lead time", () => {
  it("is the larger of the one-step and the direct one", () => {
    // The mean of 0, 4, 0, 4 is 0, 2, 4/3, 2 as it goes: errors of one step 4, −2, 8/3, of two steps 4, 0.
    const { leadTimeVariance } = meanForecast({ demand: [0, 4, 0, 4], leadTime: 2 })
    expect(leadTimeVariance).toBeCloseTo((2 * (16 + 4 + 64 / 9)) / 3, 12)
    // A step up: every forecast is too low by as much in each of the four periods.
    const risen = simpleExponentialSmoothing({ demand: [1, 1, 1, 1, 9, 9, 9, 9], leadTime: 4, smoothing: 0.01 })
    const squares = pastErrors({ demand: [1, 1, 1, 1, 9, 9, 9, 9], path: risen.path, periods: 4 }).map(({ squared }) => squared)
    expect(risen.leadTimeVariance).toBeCloseTo(squares.reduce((sum, square) => sum + square, 0) / squares.length, 9)
  })

  it("is that of a Poisson demand, or the panel's, where no error was seen", () => {
    expect(meanForecast({ demand: [5], leadTime: 2 }).leadTimeVariance).toBe(10)
    const law = { factor: 2, exponent: 1.5 }
    expect(meanForecast({ demand: [2], leadTime: 2, law }).leadTimeVariance).toBeCloseTo(16, 12)
  })

  it("is right for demand that is independent, where the naive one is too small", () => {
    let state = 42
    const random = (): number => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648
    const demand = Array.from({ length: 20_000 }, () => Array.from({ length: 12 }, random).reduce((sum, u) => sum + u, 4))
    const { leadTimeVariance } = simpleExponentialSmoothing({ demand, smoothing: 0.2, leadTime: 4 })
    expect(leadTimeVariance).toBeGreaterThan(5.3)
    expect(leadTimeVariance).toBeLessThan(6.3)
  })
})

describe("a season", () => {
  it("is given back to the forecast and leaves no error where demand follows it", () => {
    const { leadTimeMean, leadTimeVariance } = seasonalForecast({ demand: [2, 6, 2, 6], profile: [0.5, 1.5], leadTime: 3 })
    expect([leadTimeMean, leadTimeVariance]).toEqual([10, 0])
  })

  it("is none where nothing sells", () => {
    expect(seasonalProfile({ demand: [0, 0], seasonLength: 3 })).toEqual([1, 1, 1])
  })

  it("has factors whose mean is 1", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 13 }),
        fc.double({ min: 0, max: 5, noNaN: true }),
        (demand, seasonLength, pseudoSeasons) => {
          const factors = seasonalProfile({ demand, seasonLength, pseudoSeasons })
          expect(factors.reduce((sum, factor) => sum + factor, 0)).toBeCloseTo(seasonLength, 9)
          expect(factors.every((factor) => factor >= 0)).toBe(true)
        }
      )
    )
  })
})

describe("the law of a panel", () => {
  it("is none from too few items, or from items of one mean", () => {
    expect(taylorLaw({ pairs: [{ mean: 1, squared: 2 }] })).toBeNull()
    expect(taylorLaw({ pairs: Array(50).fill({ mean: 1, squared: 2 }) })).toBeNull()
    expect(taylorLaw({ pairs: [] })).toBeNull()
  })

  it("draws an item's variance towards itself, the less the more errors the item has", () => {
    const after = (errors: number): number => shrunkVariance({ mean: 1, variance: 9, errors, law: { factor: 1, exponent: 2 } })
    expect([after(0), after(30), after(3000)].map((value) => Math.round(value * 10) / 10)).toEqual([1, 3, 8.8])
  })
})

describe.each(Object.entries(METHODS))("%s", (_, forecast) => {
  const history = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 60 })
  const leadTime = fc.double({ min: 0.1, max: 20, noNaN: true })

  it("knows no negative demand and no negative variance, and has a forecast after each period", () => {
    fc.assert(
      fc.property(history, leadTime, (demand, time) => {
        const { mean, leadTimeMean, leadTimeVariance, path } = forecast({ demand, leadTime: time })
        expect([mean, leadTimeMean, leadTimeVariance].every((value) => Number.isFinite(value) && value >= 0)).toBe(true)
        expect(path).toHaveLength(demand.length)
        expect(path[path.length - 1]).toBe(mean)
      })
    )
  })

  it("forecasts in the unit of the demand", () => {
    fc.assert(
      fc.property(history, leadTime, (demand, time) => {
        const [one, sixteen] = [1, 16].map((unit) => forecast({ demand: demand.map((value) => value * unit), leadTime: time }))
        expect(sixteen.leadTimeMean).toBeCloseTo(16 * one.leadTimeMean, 6)
      })
    )
  })

  it("forecasts nothing where nothing was sold", () => {
    expect(forecast({ demand: [0, 0, 0, 0], leadTime: 2 })).toMatchObject({ mean: 0, leadTimeMean: 0, leadTimeVariance: 0 })
  })

  it("refuses what is no history", () => {
    expect(() => forecast({ demand: [] })).toThrow(RangeError)
    expect(() => forecast({ demand: [1, -2] })).toThrow("demand[1] must be at least 0, not -2")
    expect(() => forecast({ demand: [1, 2], leadTime: 0 })).toThrow("leadTime must be above 0, not 0")
  })
})

const GOLDEN = path.resolve(process.cwd(), "..", "shared", "cases", "golden-forecasts.json")

const describeWhereThere = fs.existsSync(GOLDEN) ? describe : describe.skip

/** Skipped where the file is absent: it is not part of the project. */
describeWhereThere("the forecasts of 50 real series", () => {
  interface Golden {
    tolerance: Record<string, number>
    cases: { dataset: string; id: string; y: number[]; forecast: Record<string, number> }[]
  }
  const golden: Golden = fs.existsSync(GOLDEN) ? JSON.parse(fs.readFileSync(GOLDEN, "utf8")) : { tolerance: {}, cases: [] }

  it.each(Object.entries(golden.tolerance))("are met by %s within %p", (method, tolerance) => {
    for (const { id, y, forecast } of golden.cases) {
      expect({ id, error: Math.abs(runForecast(method, y) - forecast[method]) > tolerance }).toEqual({ id, error: false })
    }
  })
})
