import type { RevisedLine } from "../../../modules/supply/operations/revise-lines"
import { changesToTell, endToTell } from "../changes-to-tell"

const word = (id: string, quantity: string) => ({
  id,
  quantity,
  over: "0",
  confirmed: null,
  canceled: "0",
  expected_at: null,
  first_confirmed_at: null,
  substitute: null,
})

const revised = (order: string, id: string, from: string, to: string): RevisedLine => ({
  id,
  purchase_order_id: order,
  revision_id: `rev_${id}`,
  open_before: from,
  before: word(id, from),
  after: word(id, to),
})

describe("of a batch a supplier is told", () => {
  const lines = [
    revised("po_1", "a", "10", "6"),
    revised("po_1", "b", "5", "5"),
    revised("po_1", "c", "3", "4"),
    revised("po_2", "d", "8", "8"),
  ]
  const revisions = [{ purchase_order_id: "po_1", line_id: "a", reason: "fewer are wanted" }]

  it("what the shop changed of what is ordered, once for each order, with what it was before", () => {
    expect(changesToTell({ source: "admin", revisions }, lines)).toEqual([
      {
        type: "supplier_changed",
        purchase_order_id: "po_1",
        key: "rev_a",
        change: "changed",
        reason: "fewer are wanted",
        lines: [
          { line_id: "a", quantity: "10" },
          { line_id: "c", quantity: "3" },
        ],
      },
    ])
  })

  it("nothing where dates and confirmations are all that changed", () => {
    expect(changesToTell({ source: "admin", revisions: [] }, [lines[1], lines[3]])).toEqual([])
  })

  it("nothing of what it said itself", () => {
    expect(changesToTell({ source: "supplier_page", revisions }, lines)).toEqual([])
  })
})

describe("of an order's end a supplier is told", () => {
  const move = {
    purchase_order_id: "po_1",
    from: "sent" as const,
    to: "canceled" as const,
    pairs: [],
    stamped: "closed_at" as const,
    first_confirmed_line_ids: [],
    confirmed_line_ids: [],
    revision_ids: [],
    canceled_lines: [{ line_id: "a", quantity: "6" }],
  }

  it("what was given up, and why", () => {
    expect(endToTell({ reason: "the customer withdrew" }, move)).toMatchObject([
      { change: "canceled", reason: "the customer withdrew", lines: [{ line_id: "a", quantity: "6" }] },
    ])
  })

  it("nothing where nothing was open", () => {
    expect(endToTell({}, { ...move, canceled_lines: [] })).toEqual([])
  })

  it("nothing where it ended the order itself", () => {
    expect(endToTell({ source: "supplier_page" }, move)).toEqual([])
  })
})
