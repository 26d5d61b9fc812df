import { amendedRules } from "../amended-rules"
import { lawOf } from "../rules"

describe("a merchant's own numbers", () => {
  it("leave the law as it is where nothing is changed", () => {
    expect(amendedRules("us-ftc")).toEqual(lawOf["us-ftc"])
  })

  it("take the place of the law's", () => {
    const changes = {
      default_days: 20,
      silence_days: 10,
      warn_days: 5,
      refund_days: 3,
      refund_count: "days" as const,
      time_zone: "America/Chicago",
      withdrawal_days: 20,
      vague_dates: "refused" as const,
      holidays: ["2026-07-03"],
    }
    expect(amendedRules("us-ftc", changes)).toEqual({
      default_days: 20,
      due: "shipped",
      delay: { kind: "consent", silence_days: 10 },
      warn_days: 5,
      refund: { days: 3, count: "days" },
      time_zone: "America/Chicago",
      withdrawal_days: 20,
      vague_dates: "refused",
      holidays: ["2026-07-03"],
    })
    expect(amendedRules("de", { further_period_days: 21 }).delay).toEqual({ kind: "further_period", days: 21 })
  })
})
