import BigNumber from "bignumber.js"
import type { PartOutlook } from "../../promise-for-request"
import { deliverySchedule } from "../../delivery-schedule"
import { promiseForRequest } from "../../promise-for-request"
import { nobody } from "../claim"
import { orderLimit, type OrderTerms } from "../order-limit"

const now = new Date("2026-11-23T09:00:00Z")
const day = (date: string) => new Date(`2026-${date}T00:00:00Z`)
const units = (amount: number) => new BigNumber(amount)

const free: OrderTerms = { allowed: true, cap: null, horizonDays: null, orderFrom: null, orderUntil: null }

/** Two are there, three wait, ten arrive on 30 November and twenty on 20 December. */
const part: PartOutlook = {
  required: units(1),
  free: units(2),
  ahead: units(3),
  arrivals: [
    { id: "a", at: day("11-30"), promisedBy: day("11-30"), quantity: units(10) },
    { id: "b", at: day("12-20"), promisedBy: day("12-20"), quantity: units(20) },
  ],
}

function limit(terms: Partial<OrderTerms>, asked: number, { parts = [part], lead = null as Date | null } = {}) {
  const promiseTerms = { handlingDays: 0, transitDays: 0, leadTimeDays: null }
  const { allowed, most, reason } = orderLimit(
    { ...free, ...terms },
    {
      requested: units(asked),
      promise: promiseForRequest(units(asked), parts, promiseTerms, now),
      schedule: deliverySchedule(parts, promiseTerms, now),
      atOnce: units(2),
      reorderedBy: lead,
      standing: { free: units(2), waiting: units(3) },
      others: nobody,
    },
    now
  )
  return [allowed, most?.toNumber() ?? null, reason]
}

describe("how many may be ordered", () => {
  it("knows no limit where no rule sets one", () => {
    expect(limit({}, 1000)).toEqual([true, null, null])
  })

  it.each<[string, Partial<OrderTerms>, number, [boolean, number | null, string | null]]>([
    ["it may not be ordered in advance", { allowed: false }, 2, [true, 2, "not_allowed"]],
    ["it may not be ordered in advance and is short", { allowed: false, cap: units(9) }, 3, [false, 2, "not_allowed"]],
    ["the window has not opened", { orderFrom: day("11-24") }, 3, [false, 2, "outside_window"]],
    ["the window opens this moment", { orderFrom: now }, 3, [true, null, null]],
    ["the window closes this moment", { orderUntil: now }, 3, [false, 2, "outside_window"]],
    ["the window closes a moment later", { orderUntil: new Date(now.getTime() + 1) }, 3, [true, null, null]],
    ["the cap leaves two", { cap: units(5) }, 4, [true, 4, "cap"]],
    ["the cap leaves two and three more are asked for", { cap: units(5) }, 5, [false, 4, "cap"]],
    ["the first delivery is in time", { horizonDays: 7 }, 9, [true, 9, "horizon"]],
    ["only the first delivery is in time", { horizonDays: 7 }, 10, [false, 9, "horizon"]],
    ["a day is missing", { horizonDays: 6 }, 3, [false, 2, "horizon"]],
    ["both deliveries are in time", { horizonDays: 27 }, 29, [true, 29, "horizon"]],
    ["no delivery covers it", { horizonDays: 365 }, 30, [false, 29, "horizon"]],
    ["nothing is short", { horizonDays: 0 }, 2, [true, 2, "horizon"]],
    ["the cap is tighter than the horizon", { horizonDays: 7, cap: units(4) }, 4, [false, 3, "cap"]],
    ["the horizon is tighter than the cap", { horizonDays: 7, cap: units(40) }, 10, [false, 9, "horizon"]],
  ])("when %s", (_, terms, asked, expected) => {
    expect(limit(terms, asked)).toEqual(expected)
  })

  it("lets the horizon pass what a supplier would bring in time, and nothing that is promised for later", () => {
    expect(limit({ horizonDays: 10 }, 9, { lead: day("12-01") })).toEqual([true, null, null])
    expect(limit({ horizonDays: 10 }, 12, { lead: day("12-01") })).toEqual([false, 9, "horizon"])
  })

  it("gives what is there where nobody knows when more comes", () => {
    expect(limit({ horizonDays: 30 }, 3, { parts: [{ ...part, arrivals: [] }] })).toEqual([false, 2, "horizon"])
  })
})
