import { settleErrors, settleForm, settleInput, type SettleableMoney } from "../settle-form"

const payment: SettleableMoney = { kind: "payment", amount: 40, most: 100, currency: "eur" }
const refund: SettleableMoney = { kind: "refund", amount: 40, most: 40, currency: "eur", decisionId: "bodec_1" }
const filled = { amount: "40", reason: " card closed ", reference: " 4711 " }

describe("money entered by hand", () => {
  it("begins with what is due, and wants a reason and a reference", () => {
    expect(settleErrors(settleForm(payment), payment)).toEqual({ reason: "errors.required", reference: "errors.required" })
  })

  it.each([
    ["", "errors.positive"],
    ["0", "errors.positive"],
    ["101", "orderPayment.settle.tooMuch"],
  ])("of the amount %j is refused with %s", (amount, error) => {
    expect(settleErrors({ ...filled, amount }, payment)).toEqual({ amount: error })
    expect(settleInput({ ...filled, amount }, payment)).toBeNull()
  })

  it("may be a little more than is owed, where the currency has no smaller coin", () => {
    expect(settleErrors({ ...filled, amount: "2703" }, { ...payment, most: 2702.7 })).toEqual({})
  })

  it("goes to the server without spaces around, a refund with its decision", () => {
    expect(settleInput(filled, payment)).toEqual({ kind: "payment", amount: 40, reason: "card closed", reference: "4711" })
    expect(settleInput(filled, refund)).toMatchObject({ kind: "refund", decision_id: "bodec_1" })
  })
})
