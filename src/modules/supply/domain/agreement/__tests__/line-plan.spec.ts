import BigNumber from "bignumber.js"
import { linePlan } from "../line-plan"
import { agreement, breaks } from "./agreements"

const calendar = { time_zone: "Europe/Berlin", working_days: [1, 2, 3, 4, 5], holidays: [], transit_days: 2 }
const monday = new Date("2026-11-23T09:00:00Z")
const item = `"Oak chair" (CHAIR-1)`
const terms = agreement({
  supplier_sku: "H-77",
  price_breaks: breaks([0, 10], [50, 9]),
  minimum_quantity: new BigNumber(10),
  pack_multiple: new BigNumber(5),
  rush_lead_time_days: 3,
})

const planned = (quantity: number, rush = false) => {
  const plan = linePlan(terms, new BigNumber(quantity), monday, calendar, { rush, item })
  return { ...plan, unit_cost: plan.unit_cost.toFixed(), orderable_quantity: plan.orderable_quantity.toFixed() }
}

describe("a line under an agreement", () => {
  it("has the cost of its quantity, the supplier's own number and the day it arrives", () => {
    expect(planned(50)).toEqual({
      unit_cost: "9",
      orderable_quantity: "50",
      expected_at: new Date("2026-12-09T00:00:00Z"),
      supplier_sku: "H-77",
      fault: null,
    })
  })

  it("arrives sooner in a rush, where there is one", () => {
    expect(planned(50, true).expected_at).toEqual(new Date("2026-11-28T00:00:00Z"))
    const slow = agreement({ lead_time_days: 3 })
    expect(linePlan(slow, new BigNumber(1), monday, calendar, { rush: true, item }).expected_at).toEqual(
      new Date("2026-11-28T00:00:00Z")
    )
  })

  it.each([
    [7, `By its agreement "Oak chair" (CHAIR-1) is ordered from 10 on and in multiples of 5: order 10 instead of 7.`],
    [12, `By its agreement "Oak chair" (CHAIR-1) is ordered from 10 on and in multiples of 5: order 15 instead of 12.`],
  ])("of %d says what can be ordered instead", (quantity, sentence) => {
    expect(planned(quantity).fault).toBe(sentence)
  })
})
