import { readDateRow } from "../date-row"
import { readHeader } from "../header"
import { orderOfRows, type NumberedRow } from "../order-of-rows"
import { readOrderRow } from "../order-row"
import { nameCells } from "../row"

const reasonOf = (decision: { ok: boolean; reason?: string }): string => decision.reason ?? "accepted"

describe("a header", () => {
  it("names columns in any order and case, and tells which mean nothing", () => {
    const header = readHeader(["SKU", "Order Number", " expected-at ", "Remark", ""], "dates")
    expect(header).toEqual({
      ok: true,
      value: { columns: ["sku", "order", "expected_at", null, null], ignored: ["Remark"] },
    })
  })

  it.each([
    [["order", "expected_at"], "dates", `it lacks "line_id", "sku" or "supplier_sku". It has "order", "expected_at".`],
    [["sku"], "dates", `it lacks "order", "reference" or "line_id"; "expected_at", "quantity" or "confirmed".`],
    [["reference", "supplier", "location", "sku", "quantity"], "orders", `it lacks "unit_cost".`],
    [["order", "order_number", "sku", "expected_at"], "dates", `The file has two columns "order"; keep one.`],
  ] as const)("%j of %s is refused: %s", (cells, kind, reason) => {
    expect(reasonOf(readHeader(cells, kind))).toContain(reason)
  })
})

describe("a line", () => {
  const header = { columns: ["sku", "reason", "quantity"], ignored: [] }

  it("loses the apostrophe by which a spreadsheet was kept from calculating, and the blanks around", () => {
    expect(nameCells(header, [" '=A1 ", "", " 3"])).toEqual({ ok: true, value: { sku: "=A1", quantity: "3" } })
  })

  it.each([
    [["a", "b"], "The line has 2 cells and the header 3"],
    [["a", "b", "c", "d"], "The line has 4 cells and the header 3"],
    [["a\nb", "b", "c"], "The cell sku has a line break in it; is a quote missing?"],
    [["a", "b", "x".repeat(1001)], "The cell quantity has more than 1000 characters"],
  ])("of %j is refused: %s", (cells, reason) => {
    expect(reasonOf(nameCells(header, cells))).toContain(reason)
  })

  it("may end in empty cells, and give a reason of several lines", () => {
    expect(nameCells(header, ["a", "b\nc", "3", "", " "])).toMatchObject({ ok: true, value: { reason: "b\nc" } })
  })
})

describe("a line of a purchase order", () => {
  const cells = { reference: "A-1", supplier: "Holz", location: "Berlin", sku: "CHAIR", quantity: "4", unit_cost: "0" }

  it("needs no date and no currency", () => {
    expect(readOrderRow(cells, ",")).toMatchObject({ ok: true, value: { expected_at: null, currency: null } })
  })

  it("is told everything that is wrong with it at once", () => {
    expect(reasonOf(readOrderRow({ ...cells, sku: "", quantity: "0", currency: "€", expected_at: "soon" }, ","))).toBe(
      'quantity must be more than 0. expected_at "soon" is not a day such as 2026-12-14 or a time with its zone such as ' +
        '2026-12-14T10:00:00Z. currency "€" must have three letters such as eur.'
    )
    expect(reasonOf(readOrderRow({ quantity: "1", unit_cost: "1" }, ","))).toBe(
      "reference is missing. supplier is missing. location is missing. sku is missing."
    )
  })
})

describe("a date for a line", () => {
  it.each([
    [{ order: "#12", sku: "CHAIR", expected_at: "2026-12-14" }, "accepted"],
    [{ line_id: "poline_1", confirmed: "yes" }, "accepted"],
    [{ order: "PO-12", sku: "CHAIR", expected_at: "2026-12-14" }, `order "PO-12" is not the number of a purchase order`],
    [{ order: "99999999999", sku: "A", quantity: "1" }, `order "99999999999" is not the number`],
    [{ sku: "CHAIR", expected_at: "2026-12-14" }, "The purchase order is missing"],
    [{ order: "12", expected_at: "2026-12-14" }, "The line is missing"],
    [{ order: "12", sku: "CHAIR", reason: "who knows" }, "The line says nothing"],
    [{ order: "12", sku: "CHAIR", confirmed: "no" }, "The line says nothing"],
  ])("%j is %s", (cells, reason) => {
    expect(reasonOf(readDateRow(cells, ","))).toContain(reason)
  })
})

describe("lines of one reference", () => {
  const row = (line: number, change: Record<string, string> = {}): NumberedRow => {
    const cells = { reference: "A-1", supplier: "Holz", location: "Berlin", sku: "X", quantity: "1", unit_cost: "1", ...change }
    const read = readOrderRow(cells, ",")
    if (!read.ok) {
      throw new Error(read.reason)
    }
    return { line, row: read.value }
  }

  it("are one order; the currency may stand on one of them", () => {
    expect(orderOfRows([row(2), row(5, { currency: "EUR" }), row(9)])).toMatchObject({
      ok: true,
      value: { reference: "A-1", supplier: "Holz", location: "Berlin", currency: "eur" },
    })
  })

  it("that name different suppliers, locations or currencies are refused by number", () => {
    const { faults } = orderOfRows([row(2, { currency: "EUR" }), row(3, { supplier: "Stahl" }), row(4, { currency: "usd", location: "Kiel" })])
    expect(faults.map(({ line }) => line)).toEqual([3, 4])
    expect(faults[1].reason).toBe(
      `Line 2 of the same reference "A-1" names the location "Berlin" and the currency eur; one order has one of each.`
    )
  })

  it("are too many where every line of a file has the same", () => {
    const rows = Array.from({ length: 2001 }, (_, index) => row(index + 2))
    expect(reasonOf(orderOfRows(rows))).toContain("More than 2000 lines")
  })
})
