import { RateLimit } from "../rate-limit"

const start = Date.parse("2026-11-23T12:00:00Z")

describe("a limit of requests", () => {
  it("lets so many through in a minute, and says how long the others have to wait", () => {
    const limit = new RateLimit()
    expect([0, 1, 2].map((second) => limit.count("link", 3, start + second * 1000))).toEqual([null, null, null])
    expect(limit.count("link", 3, start + 20_000)).toBe(40)
    expect(limit.count("link", 3, start + 59_900)).toBe(1)
  })

  it("forgets after a minute", () => {
    const limit = new RateLimit()
    limit.count("link", 1, start)
    expect(limit.count("link", 1, start + 59_999)).toBe(1)
    expect(limit.count("link", 1, start + 60_000)).toBeNull()
  })

  it("counts each for themselves", () => {
    const limit = new RateLimit()
    limit.count("one", 1, start)
    expect(limit.count("other", 1, start)).toBeNull()
  })

  it("can be asked without counting", () => {
    const limit = new RateLimit()
    expect(limit.isOver("address", 1, start)).toBeNull()
    limit.count("address", 1, start)
    expect(limit.isOver("address", 1, start + 1000)).toBe(59)
  })
})
