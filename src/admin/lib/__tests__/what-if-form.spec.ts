import { whatIfErrors, whatIfForm, whatIfPolicy, type WhatIfForm } from "../what-if-form"

const form = (changes: Partial<WhatIfForm> = {}): WhatIfForm => ({
  reorderPoint: "12",
  kind: "quantity",
  amount: "20",
  reviewDays: "7",
  multiple: "",
  ...changes,
})

describe("the form of a what-if", () => {
  it("begins with the policy in force and gives it back", () => {
    const fixed = { review_days: 1, reorder_point: 16, order_quantity: 25 }
    expect(whatIfPolicy(whatIfForm(fixed))).toEqual(fixed)
    const level = { review_days: 7, reorder_point: -2.5, order_up_to: 40, pack_multiple: 6 }
    expect(whatIfPolicy(whatIfForm(level))).toEqual(level)
  })

  it("begins empty, looked at daily, where nothing is in force", () => {
    expect(whatIfForm(null)).toEqual({ reorderPoint: "", kind: "quantity", amount: "", reviewDays: "1", multiple: "" })
  })

  it.each([
    { what: "no reorder point", changes: { reorderPoint: "" }, errors: { reorderPoint: "whatIf.errors.number" } },
    { what: "a quantity of nothing", changes: { amount: "0" }, errors: { amount: "errors.positive" } },
    { what: "a level at the reorder point", changes: { kind: "level", amount: "12" }, errors: { amount: "whatIf.errors.level" } },
    { what: "half a day", changes: { reviewDays: "0.5" }, errors: { reviewDays: "whatIf.errors.days" } },
    { what: "packs of nothing", changes: { multiple: "0" }, errors: { multiple: "errors.positive" } },
  ] as const)("refuses $what", ({ changes, errors }) => {
    expect(whatIfErrors(form(changes))).toEqual(errors)
    expect(whatIfPolicy(form(changes))).toBeNull()
  })

  it("takes a reorder point below 0", () => {
    expect(whatIfPolicy(form({ reorderPoint: "-3" }))).toEqual({ review_days: 7, reorder_point: -3, order_quantity: 20 })
  })
})
