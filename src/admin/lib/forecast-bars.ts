/** Where the parts of a forecast's chart are drawn, in units of the drawing. */
import type { SupplierForecastWeekDTO } from "../../types"
import type { Frame } from "./step-curve"

interface Bar {
  x: number
  y: number
  width: number
  height: number
}

interface WeekBars {
  starts_on: string
  /** The middle of the week's place. */
  x: number
  firm: Bar
  onOrder: Bar
  /** From nothing up to what is not exceeded in 9 of 10 cases, and the middle value in it. */
  forecast: { high: Bar; median: number } | null
}

interface ForecastBars {
  weeks: WeekBars[]
  ticks: { quantity: number; y: number }[]
}

/** Steps between the lines of the scale: 1, 2 or 5 times a power of ten. */
const STEPS = [1, 2, 5]
const LINES = 4

export function forecastBars(weeks: readonly SupplierForecastWeekDTO[], { left, top, width, height }: Frame): ForecastBars {
  const most = Math.max(
    1,
    ...weeks.flatMap((week) => [week.firm_quantity, week.on_order_quantity, week.forecast?.p90 ?? 0])
  )
  const step = stepFor(most)
  const highest = Math.ceil(most / step) * step
  const bottom = top + height
  const y = (quantity: number): number => round(bottom - (quantity / highest) * height)
  const place = width / weeks.length
  const barWidth = round(place / 4)
  return {
    weeks: weeks.map(({ starts_on, firm_quantity, on_order_quantity, forecast }, index) => {
      const from = left + index * place
      const bar = (slot: number, quantity: number): Bar => ({
        x: round(from + place / 8 + slot * barWidth),
        y: y(quantity),
        width: barWidth,
        height: round(bottom - y(quantity)),
      })
      return {
        starts_on,
        x: round(from + place / 2),
        firm: bar(0, firm_quantity),
        onOrder: bar(1, on_order_quantity),
        forecast: forecast && { high: bar(2, forecast.p90), median: y(forecast.median) },
      }
    }),
    ticks: Array.from({ length: Math.round(highest / step) + 1 }, (_, line) => ({ quantity: line * step, y: y(line * step) })),
  }
}

function stepFor(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most / LINES))
  const step = STEPS.map((times) => times * power).find((one) => most / one <= LINES)
  return step ?? 10 * power
}

const round = (value: number): number => Math.round(value * 10) / 10
