import { incompleteBeta, lowerIncompleteGamma, upperIncompleteGamma } from "../special-functions"

describe("the incomplete gamma and beta functions", () => {
  it("are the worked values of their docstring", () => {
    expect(lowerIncompleteGamma(1, 1)).toBeCloseTo(1 - 1 / Math.E, 14)
    expect(incompleteBeta(2, 2, 0.5)).toBeCloseTo(0.5, 14)
    expect(upperIncompleteGamma(41, 900)).toBe(524 * Number.MIN_VALUE)
  })

  it("end at 0 and 1", () => {
    expect([0, -1, Infinity].map((x) => lowerIncompleteGamma(2, x))).toEqual([0, 0, 1])
    expect([0, -1, Infinity].map((x) => upperIncompleteGamma(2, x))).toEqual([1, 1, 0])
    expect([-1, 0, 1, 2].map((x) => incompleteBeta(2, 3, x))).toEqual([0, 0, 1, 1])
    expect([lowerIncompleteGamma(500, 5000), upperIncompleteGamma(500, 5000)]).toEqual([1, 0])
    expect([lowerIncompleteGamma(500, 1e-3), upperIncompleteGamma(500, 1e-3)]).toEqual([0, 1])
    expect(incompleteBeta(800, 2, 1e-3)).toBe(0)
    expect(incompleteBeta(2, 800, 1 - 1e-3)).toBeCloseTo(1, 14)
  })

  it.each([600, 690, 705, 708, 709, 720, 740])("fade out without a step at %p", (x) => {
    expect(Math.abs(upperIncompleteGamma(1, x) / Math.exp(-x) - 1)).toBeLessThan(x > 709 ? 0.3 : 1e-12)
    const poissonTail = Math.exp(Math.log(1 + x + (x * x) / 2) - x)
    expect(Math.abs(upperIncompleteGamma(3, x) / poissonTail - 1)).toBeLessThan(x > 709 ? 0.01 : 1e-12)
  })
})
