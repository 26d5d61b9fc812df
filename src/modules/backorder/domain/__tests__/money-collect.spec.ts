import { units } from "./builders"
import { collect, uncovered, type CollectablePayment, type Collection } from "../money-collect"

const payment = (id: string, open: string, partial: boolean, captured = "0"): CollectablePayment => ({
  id,
  providerId: partial ? "pp_exact" : "pp_whole",
  open: units(open),
  captured: units(captured),
  partial,
})

const plain = ({ captures, later, obstacle }: Collection) => ({
  captures: captures.map((capture) => [capture.paymentId, capture.amount.toFixed(), capture.excess.toFixed()].join(" ")),
  later: later.toFixed(),
  obstacle: obstacle && `${obstacle.reason} ${obstacle.amount.toFixed()}`,
})

const taking = (due: string, payments: CollectablePayment[], rules: { allLeft?: boolean; refundExcess?: boolean } = {}) =>
  plain(collect(units(due), payments, { allLeft: rules.allLeft ?? false, refundExcess: rules.refundExcess ?? false }))

describe("taking what is due", () => {
  it("captures the part where the provider can", () => {
    expect(taking("30", [payment("a", "100", true)])).toEqual({ captures: ["a 30 0"], later: "0", obstacle: null })
  })

  it("goes on with the next payment", () => {
    expect(taking("120", [payment("a", "100", true), payment("b", "50", true)]).captures).toEqual(["a 100 0", "b 20 0"])
  })

  it("captures a whole payment once all of it is due", () => {
    expect(taking("100", [payment("a", "100", false)]).captures).toEqual(["a 100 0"])
  })

  it("waits for the rest of a whole payment while something is to leave", () => {
    expect(taking("30", [payment("a", "100", false)])).toEqual({ captures: [], later: "30", obstacle: null })
  })

  it("says that a whole payment is too much once everything has left", () => {
    const rules = { allLeft: true }
    expect(taking("30", [payment("a", "100", false)], rules)).toEqual({ captures: [], later: "0", obstacle: "whole_payment 30" })
  })

  it("takes the whole payment and names what goes back, where the merchant wants it so", () => {
    const rules = { allLeft: true, refundExcess: true }
    expect(taking("30", [payment("a", "100", false)], rules)).toEqual({ captures: ["a 100 70"], later: "0", obstacle: null })
  })

  it("does not take too much while something is to leave", () => {
    expect(taking("30", [payment("a", "100", false)], { refundExcess: true }).captures).toEqual([])
  })

  it("does not touch a payment that the provider has taken whole behind a part", () => {
    const rules = { allLeft: true, refundExcess: true }
    expect(taking("30", [payment("a", "60", false, "40")], rules).obstacle).toBe("whole_payment 30")
  })

  it("says that nothing is authorised for it", () => {
    expect(taking("30", [])).toEqual({ captures: [], later: "0", obstacle: "no_payment 30" })
    expect(taking("30", [payment("a", "20", true)])).toEqual({ captures: ["a 20 0"], later: "0", obstacle: "no_payment 10" })
  })

  it("takes nothing where nothing is due", () => {
    expect(taking("0", [payment("a", "100", true)])).toEqual({ captures: [], later: "0", obstacle: null })
  })
})

describe("what no payment covers", () => {
  it.each([
    ["nothing while it is authorised", "100", "0", "100", "0"],
    ["nothing while the rest is authorised", "100", "40", "60", "0"],
    ["all of it once the authorisation is gone", "150", "0", "0", "150"],
    ["what an edit added", "150", "100", "0", "50"],
    ["nothing after a cancellation", "30", "0", "100", "0"],
  ])("%s", (_, cost, paid, open, left) => {
    expect(uncovered(units(cost), units(paid), [payment("a", open, true)]).toFixed()).toBe(left)
  })
})
