import type { PurchaseOrderLineDTO } from "../../../types"
import { everything, nothing, openLines, receivedLines, receivedTotal, receiveProblem } from "../receive-form"

const line = (id: string, open: number): PurchaseOrderLineDTO => ({
  id,
  purchase_order_id: "po_1",
  inventory_item_id: `item_${id}`,
  quantity: 10,
  received_quantity: 10 - open,
  canceled_quantity: 0,
  open_quantity: open,
  unit_cost: 1,
  expected_at: null,
  first_confirmed_at: null,
  revisions: [],
})

describe("receiving goods", () => {
  const lines = [line("a", 7), line("b", 2.5)]

  it("begins with everything that is open", () => {
    const received = receivedLines(lines, everything(lines))
    expect(received).toEqual([
      { id: "a", quantity: 7 },
      { id: "b", quantity: 2.5 },
    ])
    expect(receivedTotal(received)).toBe(9.5)
  })

  it("sends nothing for lines left empty or at zero", () => {
    expect(receivedLines(lines, nothing(lines))).toEqual([])
    expect(receivedLines(lines, { a: "0", b: "1" })).toEqual([{ id: "b", quantity: 1 }])
  })

  it("shows only lines with something open", () => {
    expect(openLines([line("a", 0), line("b", 1)]).map(({ id }) => id)).toEqual(["b"])
  })

  it.each([
    ["7", null],
    ["0.5", null],
    ["", null],
    ["7.01", "tooMuch"],
    ["-1", "notANumber"],
    ["seven", "notANumber"],
    ["1e3", "notANumber"],
  ])("judges %p of 7 open as %p", (text, problem) => {
    expect(receiveProblem(line("a", 7), { a: text })).toBe(problem)
  })

  it("adds decimals without a binary tail", () => {
    expect(receivedTotal([{ quantity: 0.1 }, { quantity: 0.2 }])).toBe(0.3)
  })
})
