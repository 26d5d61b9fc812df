import { compete } from "../competition"
import { forecastScore } from "../forecast-score"
import { panelForecast } from "../panel-forecast"
import { meanForecast, simpleExponentialSmoothing } from "../../math"

/** Numbers that look random and are the same in each run. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648
}

/** Demand of many items: each its own level, in a share of the periods. */
function panelOf(items: number, periods: number): number[][] {
  const random = randomNumbers(11)
  return Array.from({ length: items }, () => {
    const [level, share] = [1 + 40 * random() ** 3, 0.2 + 0.8 * random()]
    return Array.from({ length: periods }, () =>
      random() < share ? Math.round(level * -Math.log(random() + 1e-9)) : 0
    )
  })
}

describe("the score of forecasts", () => {
  it("is the worked value of its docstring", () => {
    const scored = [{ demand: 4, quantile: 5 }, { demand: 6, quantile: 5 }]
    expect(forecastScore({ scored, probability: 0.9 })).toEqual({ pinball: expect.closeTo(0.1, 12), coverage: 0.5, count: 2 })
  })

  it("is nothing of nothing", () => {
    expect(forecastScore({ scored: [], probability: 0.9 })).toEqual({ pinball: 0, coverage: 0, count: 0 })
  })
})

describe("the forecast of a panel", () => {
  it("is each item's own where the panel is too small for a law", () => {
    const panel = [[3, 5, 4, 6], [0, 9]]
    const own = panel.map((demand) => meanForecast({ demand, leadTime: 2 }))
    expect(panelForecast({ panel, leadTime: 2, method: meanForecast })).toEqual(
      own.map(({ leadTimeMean, leadTimeVariance }) => ({ mean: leadTimeMean, variance: leadTimeVariance }))
    )
  })

  it("draws the variances towards each other's, and leaves the means", () => {
    const panel = panelOf(200, 20)
    const own = panel.map((demand) => meanForecast({ demand, leadTime: 4 }))
    const drawn = panelForecast({ panel, leadTime: 4, method: meanForecast })
    expect(drawn.map(({ mean }) => mean)).toEqual(own.map(({ leadTimeMean }) => leadTimeMean))
    const spread = (variances: readonly number[]): number => {
      const ratios = variances.map((variance, item) => Math.log(variance / own[item].leadTimeMean ** 1.5)).filter(Number.isFinite)
      const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length
      return ratios.reduce((sum, ratio) => sum + (ratio - mean) ** 2, 0) / ratios.length
    }
    expect(spread(drawn.map(({ variance }) => variance))).toBeLessThan(spread(own.map(({ leadTimeVariance }) => leadTimeVariance)))
  })
})

describe("methods that compete", () => {
  const competition = { leadTime: 4, whole: true }

  it("are ranked by their loss, those first that covered enough", () => {
    const ranked = compete({ ...competition, panel: panelOf(150, 40) })
    expect(ranked).toHaveLength(9)
    const enough = ranked.filter(({ scores }) => scores[1].coverage >= 0.92)
    expect(ranked.slice(0, enough.length)).toEqual(enough)
    expect(enough.map(({ loss }) => loss)).toEqual(enough.map(({ loss }) => loss).sort((a, b) => a - b))
  })

  it("lose the less the more they remember, where nothing changes", () => {
    const random = randomNumbers(5)
    const steady = (item: number): number[] =>
      Array.from({ length: 40 }, () => Math.round((item + 10) * (0.2 + 1.6 * random())))
    const ranked = compete({ ...competition, panel: Array.from({ length: 80 }, (_, item) => steady(item)) })
    const lossOf = (name: string): number => ranked.find(({ method }) => method === name)?.loss ?? NaN
    expect(lossOf("mean")).toBeLessThan(lossOf("simple_exponential_smoothing"))
    expect(lossOf("simple_exponential_smoothing")).toBeLessThan(lossOf("quick_exponential_smoothing"))
  })

  it("know of each origin only what had happened by then", () => {
    const panel = panelOf(60, 40)
    const changed = panel.map((demand) => [...demand.slice(0, -4), ...[999, 999, 999, 999]])
    const at = (demand: number[][]) => compete({ ...competition, panel: demand.map((weeks) => weeks.slice(0, -4)) })
    expect(at(changed)).toEqual(at(panel))
  })

  it("do not compete without a past", () => {
    expect(compete({ ...competition, panel: [[1, 2, 3], [4]] })).toEqual([])
    expect(compete({ ...competition, panel: [] })).toEqual([])
  })

  it("take an item from the first origin that it has a past for", () => {
    const [{ scores }] = compete({ ...competition, panel: [...panelOf(20, 40), [1, 0, 2, 1, 0, 1, 2, 0, 1]] })
    expect(scores[0].count).toBe(3 * 20 + 1)
  })

  it("include none that promises what smoothing with four times the one-step variance does", () => {
    const demand = [0, 0, 0, 0, 8, 8, 8, 8]
    const { leadTimeVariance, path } = simpleExponentialSmoothing({ demand, smoothing: 0.1, leadTime: 4 })
    const errors = demand.slice(1).map((value, made) => (value - path[made]) ** 2)
    expect(leadTimeVariance).toBeGreaterThan((4 * errors.reduce((sum, error) => sum + error, 0)) / errors.length)
  })
})
