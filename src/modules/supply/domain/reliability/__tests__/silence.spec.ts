import { judgeSilence, type CheckedLine, type CheckedOrder } from "../silence"

const terms = { confirmWithinDays: 2, remindEveryDays: 2, reminders: 3 }
const berlin = { time_zone: "Europe/Berlin", working_days: [1, 2, 3, 4, 5], holidays: ["2026-12-25"] }

/** Sent on Monday noon: Tuesday and Wednesday are there to confirm, Thursday 08:00 in Berlin is 07:00 UTC. */
const sent: CheckedOrder = { status: "sent", sentAt: new Date("2026-12-14T11:00:00Z"), reminders: 0 }
const confirmed: CheckedOrder = { ...sent, status: "confirmed" }
const due = (day: string | null, isUnderWay = false): CheckedLine => ({
  id: `line of ${day}`,
  expectedAt: day === null ? null : new Date(day),
  isUnderWay,
})

const judge = (order: CheckedOrder, lines: CheckedLine[], now: string) => {
  const { action, nextCheckAt } = judgeSilence(order, lines, berlin, terms, new Date(now))
  const said = action.type === "none" ? "none" : `${action.type} ${action.about}`
  return [said, nextCheckAt?.toISOString().slice(0, 16) ?? null]
}

describe("an order that is not confirmed", () => {
  it.each<[string, CheckedOrder, string, string, string | null]>([
    ["just sent", sent, "2026-12-14T11:00:00Z", "none", "2026-12-17T07:00"],
    ["a second before the office opens", sent, "2026-12-17T06:59:59Z", "none", "2026-12-17T07:00"],
    ["as the office opens", sent, "2026-12-17T07:00:00Z", "remind unconfirmed", "2026-12-21T07:00"],
    ["reminded once, before the second", { ...sent, reminders: 1 }, "2026-12-21T06:59:59Z", "none", "2026-12-21T07:00"],
    ["reminded once, at the second", { ...sent, reminders: 1 }, "2026-12-21T07:00:00Z", "remind unconfirmed", "2026-12-23T07:00"],
    ["at the third", { ...sent, reminders: 2 }, "2026-12-23T07:00:00Z", "remind unconfirmed", "2026-12-28T07:00"],
    ["after the third, over a holiday", { ...sent, reminders: 3 }, "2026-12-28T06:59:59Z", "none", "2026-12-28T07:00"],
    ["when reminders did not help", { ...sent, reminders: 3 }, "2026-12-28T07:00:00Z", "escalate unconfirmed", null],
    ["once the merchant knows", { ...sent, reminders: 4 }, "2027-01-28T07:00:00Z", "none", null],
    ["after a week nobody checked", sent, "2026-12-23T15:00:00Z", "remind unconfirmed", "2026-12-24T07:00"],
    ["sent on a Saturday", { ...sent, sentAt: new Date("2026-12-12T11:00:00Z") }, "2026-12-12T11:00:00Z", "none", "2026-12-16T07:00"],
    ["never sent", { ...sent, status: "draft", sentAt: null }, "2026-12-30T07:00:00Z", "none", null],
    ["confirmed", confirmed, "2026-12-30T07:00:00Z", "none", null],
    ["canceled", { ...sent, status: "canceled" }, "2026-12-30T07:00:00Z", "none", null],
  ])("%s", (_, order, now, said, next) => {
    expect(judge(order, [due(null)], now)).toEqual([said, next])
  })
})

describe("a date that passes", () => {
  it.each<[string, CheckedOrder, CheckedLine[], string, string, string | null]>([
    ["is ahead", confirmed, [due("2026-12-16")], "2026-12-15T12:00:00Z", "none", "2026-12-17T07:00"],
    ["is today", confirmed, [due("2026-12-16")], "2026-12-16T22:59:59Z", "none", "2026-12-17T07:00"],
    ["was yesterday, early", confirmed, [due("2026-12-16")], "2026-12-17T06:59:59Z", "none", "2026-12-17T07:00"],
    ["was yesterday", confirmed, [due("2026-12-16")], "2026-12-17T07:00:00Z", "remind overdue", "2026-12-21T07:00"],
    ["was Friday, on Saturday", confirmed, [due("2026-12-18")], "2026-12-19T12:00:00Z", "none", "2026-12-21T07:00"],
    ["was Friday, on Monday", confirmed, [due("2026-12-18")], "2026-12-21T07:00:00Z", "remind overdue", "2026-12-23T07:00"],
    ["passed, but all is under way", confirmed, [due("2026-12-16", true)], "2026-12-30T07:00:00Z", "none", null],
    ["passed for one of two", confirmed, [due("2026-12-16", true), due("2027-01-05")], "2026-12-30T07:00:00Z", "none", "2027-01-06T07:00"],
    ["passed after goods came in part", { ...confirmed, status: "partly_received" }, [due("2026-12-16")], "2026-12-17T07:00:00Z", "remind overdue", "2026-12-21T07:00"],
    ["passed, and three reminders too", { ...confirmed, reminders: 3 }, [due("2026-12-16")], "2026-12-28T07:00:00Z", "escalate overdue", null],
    ["passed of an order that was never confirmed", sent, [due("2026-12-16")], "2026-12-17T07:00:00Z", "remind overdue", "2026-12-21T07:00"],
    ["lies behind the day to confirm", sent, [due("2027-01-05")], "2026-12-14T11:00:00Z", "none", "2026-12-17T07:00"],
    ["passed of a closed order", { ...confirmed, status: "closed" }, [due("2026-12-16")], "2026-12-30T07:00:00Z", "none", null],
  ])("%s", (_, order, lines, now, said, next) => {
    expect(judge(order, lines, now)).toEqual([said, next])
  })

  it("names the lines it is about", () => {
    const lines = [due("2026-12-16"), due("2026-12-14"), due("2027-01-05"), due("2026-12-01", true)]
    const { action } = judgeSilence(confirmed, lines, berlin, terms, new Date("2026-12-17T07:00:00Z"))
    expect(action).toEqual({ type: "remind", about: "overdue", lineIds: ["line of 2026-12-14", "line of 2026-12-16"] })
  })
})
