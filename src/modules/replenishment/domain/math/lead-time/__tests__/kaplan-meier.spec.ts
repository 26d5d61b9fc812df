import { fc } from "@fast-check/jest"
import { kaplanMeier, shrunkKaplanMeier, type Observation } from "../kaplan-meier"

const ended = (...times: number[]): Observation[] => times.map((time) => ({ time, ended: true }))
const open = (...times: number[]): Observation[] => times.map((time) => ({ time, ended: false }))

describe("Kaplan-Meier", () => {
  it("is the worked value of its docstring", () => {
    const curve = kaplanMeier({ observations: [...ended(2, 5), ...open(3, 7)] })
    expect([1, 2, 4, 5, 9].map((time) => curve.cdf({ time }))).toEqual([0, 0.25, 0.25, 0.625, 0.625])
    expect(curve.conditionalQuantile({ probability: 0.5, after: 2 })).toBe(5)
    expect(curve.longest).toBe(7)
  })

  it("is the remission times of Freireich et al. (1963), 6-mercaptopurine", () => {
    const curve = kaplanMeier({
      observations: [
        ...ended(6, 6, 6, 7, 10, 13, 16, 22, 23),
        ...open(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35),
      ],
    })
    const survival = [6, 7, 10, 13, 16, 22, 23].map((time) => 1 - curve.cdf({ time }))
    const published = [0.857, 0.807, 0.753, 0.69, 0.627, 0.538, 0.448]
    published.forEach((value, place) => expect(survival[place]).toBeCloseTo(value, 3))
    expect(curve.quantile({ probability: 0.5 })).toBe(23)
  })

  it("knows no quantile above what has ended", () => {
    const curve = kaplanMeier({ observations: [...ended(2), ...open(9)] })
    expect(curve.quantile({ probability: 0.5 })).toBe(2)
    expect(curve.quantile({ probability: 0.6 })).toBeNull()
    expect(curve.conditionalQuantile({ probability: 0.1, after: 2 })).toBeNull()
  })

  it("knows nothing from nothing", () => {
    const curve = kaplanMeier({ observations: [] })
    expect([curve.cdf({ time: 3 }), curve.quantile({ probability: 0.5 }), curve.longest]).toEqual([0, null, null])
  })

  it("counts what is early and what is weighted", () => {
    const curve = kaplanMeier({
      observations: [
        { time: -3, ended: true, weight: 3 },
        { time: 4, ended: true },
      ],
    })
    expect(curve.cdf({ time: -3 })).toBe(0.75)
    expect(curve.conditionalQuantile({ probability: 0.5, after: -3 })).toBe(4)
  })

  const observations = fc.array(
    fc.record({ time: fc.integer({ min: -50, max: 400 }), ended: fc.boolean(), weight: fc.integer({ min: 1, max: 5 }) }),
    { minLength: 1, maxLength: 40 }
  )

  it("rises from 0 to at most 1, and a quantile is the first time that reaches it", () => {
    fc.assert(
      fc.property(observations, fc.double({ min: 0.01, max: 1, noNaN: true }), (seen, probability) => {
        const curve = kaplanMeier({ observations: seen })
        const values = [...new Set(seen.map(({ time }) => time))].sort((a, b) => a - b).map((time) => curve.cdf({ time }))
        expect(values.every((value, place) => value >= (values[place - 1] ?? 0) && value <= 1)).toBe(true)
        const time = curve.quantile({ probability })
        if (time !== null) {
          expect(curve.cdf({ time })).toBeGreaterThanOrEqual(probability - 1e-9)
          expect(curve.cdf({ time: time - 1e-6 })).toBeLessThan(probability)
        }
      })
    )
  })

  it("never says that what is open ends before it was seen open", () => {
    fc.assert(
      fc.property(observations, fc.integer({ min: -60, max: 450 }), (seen, after) => {
        const time = kaplanMeier({ observations: seen }).conditionalQuantile({ probability: 0.5, after })
        expect(time === null || time >= after).toBe(true)
      })
    )
  })

  it("is the share that ended where nothing is open", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1 }), fc.integer({ min: 0, max: 30 }), (times, at) => {
        const share = times.filter((time) => time <= at).length / times.length
        expect(kaplanMeier({ observations: ended(...times) }).cdf({ time: at })).toBeCloseTo(share, 9)
      })
    )
  })
})

describe("a curve drawn towards all", () => {
  it("is the worked value of its docstring", () => {
    const curve = shrunkKaplanMeier({ own: ended(4), pooled: ended(2, 4), pseudoObservations: 1 })
    expect(curve.cdf({ time: 2 })).toBeCloseTo(0.25, 12)
  })

  it("is the pooled one with nothing of its own, and its own with nothing pooled", () => {
    expect(shrunkKaplanMeier({ own: [], pooled: ended(2, 8) }).cdf({ time: 2 })).toBeCloseTo(0.5, 12)
    expect(shrunkKaplanMeier({ own: ended(2, 8), pooled: [] }).cdf({ time: 2 })).toBe(0.5)
  })

  it("comes nearer its own with every observation of its own", () => {
    const at = (count: number): number =>
      shrunkKaplanMeier({ own: ended(...Array<number>(count).fill(5)), pooled: ended(50) }).cdf({ time: 5 })
    expect([at(1), at(10), at(90)].map((value) => Number(value.toFixed(3)))).toEqual([0.091, 0.5, 0.9])
  })
})
