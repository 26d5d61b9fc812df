import {
  addTo,
  countProblem,
  everythingOpen,
  leftOf,
  notCounted,
  overOf,
  receivedLines,
  setIn,
  toleranceOf,
  totalsOf,
} from "../receipt-count"
import { lineOf } from "./purchase-orders"

const line = lineOf({ received_quantity: 4, open_quantity: 6 })

describe("counting goods", () => {
  it("adds what was scanned, exactly", () => {
    const count = addTo(addTo(addTo({}, "line_1", "quantity", 1), "line_1", "quantity", 0.1), "line_1", "quantity", 0.2)
    expect(count).toEqual({ line_1: { ...notCounted, quantity: "1.3" } })
    expect(leftOf(line, count)).toBe(4.7)
  })

  it("never goes below nothing", () => {
    expect(addTo({}, "line_1", "damaged", -1)).toEqual({ line_1: notCounted })
  })

  it("goes on from what was typed", () => {
    expect(addTo(setIn({}, "line_1", { quantity: "4" }), "line_1", "quantity", 1).line_1?.quantity).toBe("5")
  })

  it("fills in what is open, and leaves complete lines alone", () => {
    expect(everythingOpen([line, lineOf({ id: "b", open_quantity: 0 })])).toEqual({ line_1: { ...notCounted, quantity: "6" } })
  })
})

describe("more than is open", () => {
  it.each([
    [{}, 10, 1],
    [{ canceled_quantity: 5 }, 10, 0.5],
    [{ quantity: 11, over_quantity: 1 }, 10, 0],
    [{}, 0, 0],
  ])("of %j at %d percent may be %d", (part, percent, tolerance) => {
    expect(toleranceOf(lineOf(part), percent)).toBe(tolerance)
  })

  it.each([
    ["6", 10, 0, null],
    ["7", 10, 1, null],
    ["7.1", 10, 1.1, "tooMuch"],
    ["7", 0, 1, "tooMuch"],
    ["seven", 10, 0, "notANumber"],
    ["-1", 10, 0, "notANumber"],
  ])("%s at %d percent is %d over: %s", (quantity, percent, over, problem) => {
    const count = setIn({}, "line_1", { quantity })
    expect([overOf(line, count), countProblem(line, count, percent)]).toEqual([over, problem])
  })

  it("is no problem once it is accepted, until the quantity is another one", () => {
    const accepted = setIn(setIn({}, "line_1", { quantity: "60" }), "line_1", { acceptOver: true })
    expect(countProblem(line, accepted, 0)).toBeNull()
    expect(countProblem(line, setIn(accepted, "line_1", { damaged: "1" }), 0)).toBeNull()
    expect(countProblem(line, addTo(accepted, "line_1", "quantity", 1), 0)).toBe("tooMuch")
    expect(countProblem(line, setIn(accepted, "line_1", { quantity: "61" }), 0)).toBe("tooMuch")
  })
})

describe("what is booked", () => {
  it("is what was counted, and nothing of the other lines", () => {
    const lines = [line, lineOf({ id: "b" }), lineOf({ id: "c" }), lineOf({ id: "d" })]
    const count = {
      line_1: { quantity: "5", damaged: "1", acceptOver: false },
      b: { quantity: "", damaged: "2", acceptOver: false },
      c: { quantity: "12", damaged: "", acceptOver: true },
    }
    expect(receivedLines(lines, count)).toEqual([
      { id: "line_1", quantity: 5, damaged_quantity: 1 },
      { id: "b", quantity: 0, damaged_quantity: 2 },
      { id: "c", quantity: 12, over_delivery: "accept" },
    ])
    expect(totalsOf(lines, count)).toEqual({ sound: 17, damaged: 3, left: 21 })
  })
})
