import type { LineName } from "../date-row"
import { findLine, type LineIndex, type NamedLine, type NamedOrder } from "../find-line"

const order = (display_id: number, change: Partial<NamedOrder> = {}): NamedOrder => ({
  id: `po_${display_id}`,
  display_id,
  reference: null,
  supplier_id: "sup_1",
  supplier_name: "Holz",
  location_id: "sloc_1",
  ...change,
})
const line = (id: string, display_id: number, item: string, change: Partial<NamedLine> = {}): NamedLine => ({
  id,
  purchase_order_id: `po_${display_id}`,
  inventory_item_id: item,
  supplier_sku: null,
  quantity: "10",
  received: "0",
  canceled: "0",
  ...change,
})

const index: LineIndex = {
  orders: [
    order(1),
    order(2, { reference: "1" }),
    order(3, { reference: "A" }),
    order(4, { reference: "A", supplier_id: "sup_2", supplier_name: "Stahl" }),
  ],
  lines: [
    line("l1", 1, "chair"),
    line("l2", 2, "chair", { supplier_sku: "S-9" }),
    line("l3", 3, "chair", { received: "10" }),
    line("l4", 3, "chair"),
    line("l5", 3, "table"),
    line("l6", 3, "table"),
    line("l7", 4, "chair"),
  ],
  items: new Map([
    ["CHAIR", "chair"],
    ["TABLE", "table"],
  ]),
  supplied: [{ supplier_id: "sup_1", supplier_sku: "X-CHAIR", inventory_item_id: "chair" }],
}

const name = (change: Partial<LineName>): LineName => ({
  order: null,
  reference: null,
  supplier: null,
  line_id: null,
  supplier_sku: null,
  sku: null,
  ...change,
})

describe("a line is found", () => {
  it.each([
    ["by number and SKU", { order: 1, sku: "CHAIR" }, "l1"],
    ["by reference and SKU", { reference: "1", sku: "CHAIR" }, "l2"],
    ["by its id, of two orders of one reference", { reference: "A", line_id: "l7" }, "l7"],
    ["by a reference before the number it may be", { reference: "1", reference_as_number: 1, sku: "CHAIR" }, "l2"],
    ["by the number a reference may be", { reference: "3", reference_as_number: 3, line_id: "l5" }, "l5"],
    ["by the reference an order without one is exported under", { reference: "PO-1", sku: "CHAIR" }, "l1"],
    ["by reference within a supplier, by name or id", { reference: "A", supplier: "stahl", sku: "CHAIR" }, "l7"],
    ["by the line's supplier SKU", { order: 2, supplier_sku: "S-9" }, "l2"],
    ["by an agreement's supplier SKU", { order: 1, supplier_sku: "X-CHAIR" }, "l1"],
    ["by its id alone", { line_id: "l6" }, "l6"],
    ["as the only open one of its item", { order: 3, sku: "CHAIR" }, "l4"],
  ])("%s", (_, change, id) => {
    expect(findLine(name(change), index)).toMatchObject({ ok: true, value: { line: { id } } })
  })

  it.each([
    [{ order: 9, sku: "CHAIR" }, "There is no purchase order 9."],
    [{ reference: "B", supplier: "Holz", sku: "CHAIR" }, `There is no purchase order with the reference "B" at the supplier "Holz".`],
    [{ reference: "A", sku: "CHAIR" }, `2 purchase orders have the reference "A"; give the number of one in the column order.`],
    [{ order: 1, sku: "TABLE" }, `Purchase order 1 has no line "TABLE".`],
    [{ order: 1, sku: "NOTHING" }, `Purchase order 1 has no line "NOTHING".`],
    [{ order: 3, sku: "TABLE" }, `Purchase order 3 has 2 lines of "TABLE"; name one by its id in the column line_id.`],
    [{ order: 1, line_id: "l2" }, `Purchase order 1 has no line "l2".`],
    [{ line_id: "l9" }, `There is no line "l9".`],
    [{ line_id: "l7", supplier: "sup_1" }, `There is no line "l7".`],
  ])("not by %j: %s", (change, reason) => {
    expect(findLine(name(change), index)).toEqual({ ok: false, reason })
  })
})
