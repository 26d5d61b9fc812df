import { etaErrors, etaInput } from "../eta-form"
import { emptyLine, orderErrors, orderInput, type OrderForm } from "../purchase-order-form"
import { lineOf } from "./purchase-orders"

const today = "2026-11-23"

describe("a supplier's new date", () => {
  const line = lineOf({ received_quantity: 3, canceled_quantity: 1, open_quantity: 6 })

  it.each([
    [{ day: null, quantity: "" }, { day: "errors.dateRequired" }],
    [{ day: "2026-11-22", quantity: "" }, { day: "errors.datePast" }],
    [{ day: today, quantity: "" }, {}],
    [{ day: today, quantity: "4" }, {}],
    [{ day: today, quantity: "3.9" }, { quantity: "purchaseOrder.eta.tooLittle" }],
    [{ day: today, quantity: "0" }, { quantity: "errors.positive" }],
  ])("%j is answered with %j", (form, errors) => {
    expect(etaErrors({ ...form, reason: "" }, line, today)).toEqual(errors)
  })

  it("sends only what was said", () => {
    expect(etaInput({ day: today, quantity: "", reason: " " }, today)).toEqual({
      expected_at: "2026-11-23T00:00:00.000Z",
    })
    expect(etaInput({ day: today, quantity: "8.5", reason: "Strike" }, today)).toEqual({
      expected_at: "2026-11-23T00:00:00.000Z",
      quantity: 8.5,
      reason: "Strike",
    })
  })
})

describe("a purchase order", () => {
  const item = { id: "item_1", title: "Oak chair", sku: "CHAIR-OAK" }
  const form: OrderForm = {
    supplierId: "sup_1",
    locationId: "sloc_1",
    currencyCode: "eur",
    lines: [{ key: "1", item, quantity: "2.5", unitCost: "0", day: "2026-12-14" }],
  }

  it("begins as a draft, in the shape the API wants", () => {
    expect(orderInput(form, today)).toEqual({
      status: "draft",
      supplier_id: "sup_1",
      location_id: "sloc_1",
      currency_code: "eur",
      lines: [{ inventory_item_id: "item_1", quantity: 2.5, unit_cost: 0, expected_at: "2026-12-14T00:00:00.000Z" }],
    })
  })

  it("leaves cost and date to the agreement where nobody gives them", () => {
    const line = { key: "1", item, quantity: "4", unitCost: "", day: null }
    expect(orderInput({ ...form, lines: [line] }, today)?.lines).toEqual([{ inventory_item_id: "item_1", quantity: 4 }])
    const wrong = { ...line, unitCost: "-1", day: "2026-11-22" }
    expect(orderErrors({ ...form, lines: [wrong] }, today).lines).toEqual([
      { unitCost: "errors.notNegative", day: "errors.datePast" },
    ])
  })

  it("is not sent without lines", () => {
    expect(orderInput({ ...form, lines: [] }, today)).toBeNull()
  })

  it("names everything that is missing", () => {
    const empty = { supplierId: "", locationId: "", currencyCode: "", lines: [emptyLine("1")] }
    expect(orderInput(empty, today)).toBeNull()
    expect(orderErrors(empty, today)).toEqual({
      supplierId: "errors.required",
      locationId: "errors.required",
      currencyCode: "errors.required",
      lines: [{ item: "errors.required", quantity: "errors.positive" }],
    })
  })
})
