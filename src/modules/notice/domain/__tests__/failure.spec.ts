import { fc, it as property } from "@fast-check/jest"
import { afterFailure } from "../failure"
import { retryDelay } from "../retry"

const MIDDLE = 0.5

describe("the wait before the next attempt", () => {
  it.each([
    [1, 30],
    [2, 60],
    [5, 480],
    [9, 7680],
    [10, 14_400],
    [500, 14_400],
  ])("after attempt %i is %i seconds without jitter", (attempt, seconds) => {
    expect(retryDelay(attempt, MIDDLE)).toBe(seconds)
  })

  property.prop([fc.integer({ min: 1, max: 100 }), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })])(
    "stays within a fifth of its middle",
    (attempt, random) => {
      const middle = retryDelay(attempt, MIDDLE)
      expect(retryDelay(attempt, random)).toBeGreaterThanOrEqual(middle * 0.8 - 1e-9)
      expect(retryDelay(attempt, random)).toBeLessThanOrEqual(middle * 1.2 + 1e-9)
    }
  )
})

describe("a notice that could not be sent", () => {
  it.each([
    ["refused", 1, { status: "failed", attempts: 1 }],
    ["transient", 1, { status: "pending", attempts: 1, retryInSeconds: 30 }],
    ["transient", 9, { status: "pending", attempts: 9, retryInSeconds: 7680 }],
    ["transient", 10, { status: "failed", attempts: 10 }],
    ["unanswered", 1, { status: "pending", attempts: 1, retryInSeconds: 600 }],
    ["unanswered", 9, { status: "pending", attempts: 9, retryInSeconds: 7680 }],
    ["unanswered", 10, { status: "failed", attempts: 10 }],
    ["unconfigured", 1, { status: "pending", attempts: 0, retryInSeconds: 60 }],
    ["unconfigured", 10, { status: "pending", attempts: 9, retryInSeconds: 60 }],
  ] as const)("because it was %s at attempt %i of 10 becomes %j", (kind, attempts, outcome) => {
    expect(afterFailure(kind, { attempts, maxAttempts: 10, reportSeconds: 600, random: MIDDLE })).toEqual(outcome)
  })

  it("without an answer is tried again at once where no report can come", () => {
    const attempt = { attempts: 1, maxAttempts: 10, reportSeconds: null, random: MIDDLE }
    expect(afterFailure("unanswered", attempt)).toEqual(afterFailure("transient", attempt))
  })
})
