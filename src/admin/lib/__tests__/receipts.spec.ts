import { correctedLines, correctionForm } from "../correction-form"
import { lineHistory } from "../line-history"
import { correctableLines, receiptsOf } from "../receipts"
import { lineOf, orderOf, receiptOf } from "./purchase-orders"

const brought = (quantity: number, damaged_quantity = 0, line_id = "line_1") => ({
  id: `${line_id} ${quantity}`,
  line_id,
  quantity,
  damaged_quantity,
  over_quantity: 0,
})
const order = orderOf({
  receipts: [
    receiptOf({ lines: [brought(5)] }),
    receiptOf({ id: "receipt_2", recorded_at: "2026-11-24T10:00:00.000Z", lines: [brought(2), brought(1, 0, "b")] }),
    receiptOf({
      id: "receipt_3",
      corrects_id: "receipt_1",
      recorded_at: "2026-11-25T10:00:00.000Z",
      reason: "miscounted",
      lines: [brought(-2, 1)],
    }),
  ],
  shipments: [
    {
      id: "shipment_1",
      carrier: "DHL",
      tracking_number: "JD014",
      tracking_url: null,
      shipped_at: "2026-11-20T00:00:00.000Z",
      source: "supplier_page",
      actor_id: null,
      created_at: "2026-11-20T12:00:00.000Z",
      lines: [{ id: "shipped", line_id: "line_1", quantity: 10 }],
    },
  ],
})

describe("the receipts of a purchase order", () => {
  it("stand as they were corrected, the newest first", () => {
    expect(receiptsOf(order).map(({ receipt, corrections, lines }) => [receipt.id, corrections.length, lines])).toEqual([
      [
        "receipt_2",
        0,
        [
          { line_id: "line_1", quantity: 2, damaged: 0 },
          { line_id: "b", quantity: 1, damaged: 0 },
        ],
      ],
      ["receipt_1", 1, [{ line_id: "line_1", quantity: 3, damaged: 1 }]],
    ])
  })
})

describe("a correction", () => {
  it("may name the lines of the order that the receipt did not", () => {
    const two = { ...order, lines: [lineOf(), lineOf({ id: "b" })] }
    expect(correctableLines(two, receiptsOf(two)[1])).toEqual([
      { line_id: "line_1", quantity: 3, damaged: 1 },
      { line_id: "b", quantity: 0, damaged: 0 },
    ])
  })

  const lines = [
    { line_id: "a", quantity: 3, damaged: 1 },
    { line_id: "b", quantity: 2, damaged: 0 },
  ]

  it("sends only the lines that change", () => {
    const form = correctionForm(lines)
    expect(correctedLines(form, lines)).toEqual([])
    form.lines.b = { quantity: "1.5", damaged: "0" }
    expect(correctedLines(form, lines)).toEqual([{ line_id: "b", quantity: 1.5, damaged: 0 }])
  })

  it("waits for numbers", () => {
    expect(correctedLines({ ...correctionForm(lines), lines: { a: { quantity: "", damaged: "0" } } }, lines)).toBeNull()
  })
})

describe("the history of a line", () => {
  it("holds what was said of it, what left and what came, the latest first", () => {
    const line = lineOf({
      revisions: [
        {
          id: "revision_1",
          previous_expected_at: null,
          expected_at: "2026-12-14T00:00:00.000Z",
          previous_quantity: 10,
          quantity: 10,
          previous_canceled_quantity: null,
          canceled_quantity: null,
          source: "csv",
          reason: "late wood",
          actor_id: "user_1",
          created_at: "2026-11-22T10:00:00.000Z",
        },
      ],
    })
    expect(lineHistory(order, line).map(({ what, source, reason }) => [what.type, source, reason])).toEqual([
      ["corrected", "admin", "miscounted"],
      ["received", "admin", null],
      ["received", "admin", null],
      ["said", "csv", "late wood"],
      ["shipped", "supplier_page", null],
    ])
  })
})
