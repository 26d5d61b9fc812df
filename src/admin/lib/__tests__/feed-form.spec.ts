import { feedErrors, feedForm, feedInput } from "../feed-form"

const filled = {
  ...feedForm(null, "erp"),
  table_name: " sales.open_lines ",
  columns: { order: "no", line_id: "", sku: "sku", supplier_sku: "", expected_at: "due", quantity: " ", cursor: "changed", key: "id" },
}

describe("a feed's form", () => {
  it("sends only the columns the table has", () => {
    expect(feedErrors(filled)).toEqual({})
    expect(feedInput(filled)).toEqual({
      source: "erp",
      table_name: "sales.open_lines",
      columns: { order: "no", sku: "sku", expected_at: "due", cursor: "changed", key: "id" },
      time_zone: "UTC",
      interval_seconds: 300,
      active: true,
    })
  })

  it("says what is missing, and that one column must name the line", () => {
    expect(Object.keys(feedErrors(feedForm(null, ""))).sort()).toEqual(["cursor", "expected_at", "key", "line_id", "order", "source", "table_name"])
    expect(feedErrors({ ...filled, minutes: "0" })).toEqual({ minutes: "errors.positive" })
  })
})
