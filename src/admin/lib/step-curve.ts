/** Where the parts of a step curve are drawn, in units of the drawing; the share grows upwards from 0 to 1. */
export interface CurvePoint {
  days: number
  share: number
}

export interface Frame {
  left: number
  top: number
  width: number
  height: number
}

export interface StepCurve {
  /** An SVG path: level up to each point, then up. */
  path: string
  dayTicks: { days: number; x: number }[]
  shareTicks: { share: number; y: number }[]
}

const SHARES = [0, 0.25, 0.5, 0.75, 1]
const MOST_DAY_TICKS = 6
const NICE = [1, 2, 5, 7, 10, 14, 20, 30, 50, 60, 100, 200, 365]

export function stepCurve(points: readonly CurvePoint[], { left, top, width, height }: Frame): StepCurve {
  const days = points.map((point) => point.days)
  const [first, last] = [Math.min(0, ...days), Math.max(1, ...days)]
  const x = (day: number): number => round(left + ((day - first) / (last - first)) * width)
  const y = (share: number): number => round(top + (1 - share) * height)
  const steps = points.map((point) => `H${x(point.days)}V${y(point.share)}`)
  return {
    path: `M${x(first)} ${y(0)}${steps.join("")}H${x(last)}`,
    dayTicks: ticks(first, last).map((day) => ({ days: day, x: x(day) })),
    shareTicks: SHARES.map((share) => ({ share, y: y(share) })),
  }
}

/** Round numbers of days, few enough to be read. */
function ticks(first: number, last: number): number[] {
  const step = NICE.find((days) => (last - first) / days < MOST_DAY_TICKS) ?? Math.ceil((last - first) / MOST_DAY_TICKS)
  const start = Math.ceil(first / step) * step
  return Array.from({ length: Math.floor((last - start) / step) + 1 }, (_, place) => start + place * step)
}

const round = (value: number): number => Math.round(value * 10) / 10
