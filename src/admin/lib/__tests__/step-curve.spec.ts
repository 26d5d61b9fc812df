import { stepCurve } from "../step-curve"

const frame = { left: 10, top: 0, width: 100, height: 50 }

describe("a step curve", () => {
  it("stays level up to each point and then rises", () => {
    expect(stepCurve([{ days: 5, share: 0.5 }, { days: 10, share: 1 }], frame).path).toBe("M10 50H60V25H110V0H110")
  })

  it("begins before 0 where something came early", () => {
    const curve = stepCurve([{ days: -5, share: 0.2 }, { days: 5, share: 0.8 }], frame)
    expect(curve.path).toBe("M10 50H10V40H110V10H110")
    expect(curve.dayTicks.map(({ days }) => days)).toEqual([-4, -2, 0, 2, 4])
  })

  it.each([
    [1, [0, 1]],
    [20, [0, 5, 10, 15, 20]],
    [616, [0, 200, 400, 600]],
    [5000, [0, 834, 1668, 2502, 3336, 4170]],
  ])("has few and round ticks up to %d days", (last, ticks) => {
    expect(stepCurve([{ days: last, share: 1 }], frame).dayTicks.map(({ days }) => days)).toEqual(ticks)
  })

  it("is a level line where nothing is known", () => {
    expect(stepCurve([], frame).path).toBe("M10 50H110")
  })
})
