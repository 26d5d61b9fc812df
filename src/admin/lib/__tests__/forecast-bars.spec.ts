import { forecastBars } from "../forecast-bars"

const frame = { left: 40, top: 10, width: 480, height: 100 }

const week = (firm_quantity: number, on_order_quantity: number, p90: number | null) => ({
  starts_on: "2026-11-23",
  firm_quantity,
  on_order_quantity,
  forecast: p90 === null ? null : { mean: 1, median: p90 / 2, p80: p90, p90, p95: p90 },
})

describe("the bars of a forecast", () => {
  it("are as high as their quantities, on a scale of round numbers", () => {
    const { weeks, ticks } = forecastBars([week(7, 0, 20), week(0, 14, null)], frame)
    expect(ticks).toEqual([
      { quantity: 0, y: 110 },
      { quantity: 5, y: 85 },
      { quantity: 10, y: 60 },
      { quantity: 15, y: 35 },
      { quantity: 20, y: 10 },
    ])
    expect([weeks[0].firm.height, weeks[0].onOrder.height, weeks[0].forecast?.high.height, weeks[0].forecast?.median]).toEqual([35, 0, 100, 60])
    expect([weeks[1].onOrder.height, weeks[1].forecast]).toEqual([70, null])
  })

  it.each([0, 0.4, 1, 3, 9, 11, 99, 12_345])("have few lines on a scale up to %p", (most) => {
    const { ticks } = forecastBars([week(most, 0, null)], frame)
    expect(ticks.length).toBeGreaterThanOrEqual(2)
    expect(ticks.length).toBeLessThanOrEqual(6)
    expect(ticks[ticks.length - 1].quantity).toBeGreaterThanOrEqual(most)
  })
})
