import { fc, it as property } from "@fast-check/jest"
import { percentile } from "../percentile"

describe("a percentile", () => {
  it.each([
    { samples: [7], share: 0.95, expected: 7 },
    { samples: [4, 1, 3, 2], share: 0, expected: 1 },
    { samples: [4, 1, 3, 2], share: 1, expected: 4 },
    { samples: [4, 1, 3, 2], share: 0.5, expected: 2.5 },
    { samples: [3, 1, 2], share: 0.5, expected: 2 },
    { samples: [10, 9, 8, 7, 6, 5, 4, 3, 2, 1], share: 0.95, expected: 9.55 },
    { samples: [-5, 5], share: 0.25, expected: -2.5 },
  ])("of $samples at $share is $expected", ({ samples, share, expected }) => {
    expect(percentile(samples, share)).toBeCloseTo(expected, 10)
  })

  it("leaves the samples as they were", () => {
    const samples = [3, 1, 2]
    percentile(samples, 0.5)
    expect(samples).toEqual([3, 1, 2])
  })

  it("is refused where there are no samples, or the share is no share", () => {
    expect(() => percentile([], 0.5)).toThrow(RangeError)
    expect(() => percentile([1], 1.01)).toThrow(RangeError)
    expect(() => percentile([1], Number.NaN)).toThrow(RangeError)
  })

  const samples = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1 })
  const share = fc.double({ min: 0, max: 1, noNaN: true })

  property.prop([samples, share, share])("never falls when the share rises", (values, one, other) => {
    const [low, high] = [one, other].sort((a, b) => a - b)
    expect(percentile(values, low)).toBeLessThanOrEqual(percentile(values, high) + 1e-6)
  })
})
