import { speechOf } from "../speech"
import { confirmable, readSupplierForm, type Fault } from "../supplier-form"
import { lineOf, orderOf } from "./supplier-orders"

const now = new Date("2026-11-23T15:00:00Z")
const { format } = speechOf("en")

const read = (fields: Record<string, string>, lines = [lineOf("a")]) =>
  readSupplierForm(new URLSearchParams(fields), orderOf(lines), format, now)
const answered = (fields: Record<string, string>, lines = [lineOf("a")]) => read({ intent: "answer", ...fields }, lines)
const shipped = (fields: Record<string, string>, lines = [lineOf("a")]) =>
  read({ intent: "ship", "shipped-a": "10", shipped_at: "2026-11-23", ...fields }, lines)

const deliver = { "answer-a": "deliver", "quantity-a": "10", "date-a": "2026-12-14" }
const said = { purchase_order_id: "po_1", line_id: "a", reason: null }
const revision = (...revisions: object[]) => ({ ok: true, answer: { kind: "answer", revisions } })

describe("an answer", () => {
  it("confirms a line that is left as it is, without a new date", () => {
    expect(answered(deliver)).toEqual(revision({ ...said, confirmed_quantity: 10 }))
  })

  it("names another day, a smaller quantity and why", () => {
    expect(answered({ ...deliver, "quantity-a": "7.5", "date-a": "2026-12-24", "remark-a": " no wood " })).toEqual(
      revision({ ...said, reason: "no wood", expected_at: "2026-12-24T00:00:00.000Z", confirmed_quantity: 7.5 })
    )
  })

  it("counts what came already into what is confirmed", () => {
    expect(answered({ ...deliver, "quantity-a": "8" }, [lineOf("a", { received: 2 })])).toEqual(
      revision({ ...said, confirmed_quantity: 10 })
    )
  })

  it("offers another article", () => {
    expect(answered({ "answer-a": "substitute", "offer-a": "Oak chair, brown", "price-a": "39.9" })).toEqual(
      revision({ ...said, substitute: { title: "Oak chair, brown", sku: null, note: null, unit_cost: 39.9 } })
    )
  })

  it("takes an offer back by delivering what was ordered", () => {
    const offered = lineOf("a", {}, { substitute: { title: "x", sku: null, note: null, unit_cost: null } })
    expect(answered(deliver, [offered])).toEqual(revision({ ...said, confirmed_quantity: 10, substitute: null }))
  })

  it("rejects a line", () => {
    expect(answered({ "answer-a": "reject" })).toEqual(revision({ ...said, reject: true }))
  })

  it("says nothing of a line that is done", () => {
    expect(answered(deliver, [lineOf("a"), lineOf("b", { received: 10 })])).toEqual(
      revision({ ...said, confirmed_quantity: 10 })
    )
  })

  it.each<[string, Record<string, string>, string, Fault["kind"]]>([
    ["without a choice", { "answer-a": "" }, "answer-a", "answer_missing"],
    ["with a choice that is not there", { "answer-a": "maybe" }, "answer-a", "answer_missing"],
    ["without a quantity", { "quantity-a": "" }, "quantity-a", "quantity_missing"],
    ["with words for a quantity", { "quantity-a": "ten" }, "quantity-a", "quantity_missing"],
    ["with a negative quantity", { "quantity-a": "-1" }, "quantity-a", "quantity_missing"],
    ["with 0", { "quantity-a": "0" }, "quantity-a", "quantity_zero"],
    ["with more than ordered", { "quantity-a": "10.5" }, "quantity-a", "quantity_above"],
    ["without a day", { "date-a": "" }, "date-a", "date_missing"],
    ["with a day there is not", { "date-a": "2026-02-30" }, "date-a", "date_missing"],
    ["with yesterday", { "date-a": "2026-11-22" }, "date-a", "date_past"],
    ["with an offer of nothing", { "answer-a": "substitute" }, "offer-a", "offer_missing"],
    ["with words for a price", { "answer-a": "substitute", "sku-a": "B", "price-a": "cheap" }, "price-a", "price_invalid"],
    ["with a novel", { "remark-a": "x".repeat(501) }, "remark-a", "too_long"],
  ])("%s is sent back naming the field", (_, fields, field, kind) => {
    expect(answered({ ...deliver, ...fields })).toMatchObject({ ok: false, faults: [{ field, fault: { kind } }] })
  })

  it("may name today", () => {
    expect(answered({ ...deliver, "date-a": "2026-11-23" })).toMatchObject({ ok: true })
  })

  it("keeps to what is on its way already", () => {
    expect(answered({ ...deliver, "quantity-a": "3" }, [lineOf("a", { underway: 4 })])).toMatchObject({
      faults: [{ fault: { kind: "quantity_below", least: { text: "4" } } }],
    })
  })

  it("with faults in several lines names them all and takes none over", () => {
    const lines = [lineOf("a"), lineOf("b"), lineOf("c")]
    expect(answered({ ...deliver, "answer-b": "deliver", "answer-c": "reject" }, lines)).toMatchObject({
      ok: false,
      faults: [{ field: "quantity-b" }, { field: "date-b" }],
    })
  })
})

describe("confirming everything", () => {
  it("confirms what waits for an answer, as it stands", () => {
    expect(read({ intent: "confirm_all" }, [lineOf("a", { received: 2 }), lineOf("b", { confirmed: 5, canceled: 5 })])).toEqual(
      revision({ purchase_order_id: "po_1", line_id: "a", confirmed_quantity: 10 })
    )
  })

  it.each([
    ["a day that has passed", new Date("2026-11-22T00:00:00Z")],
    ["no day", null],
  ])("is not offered while a line has %s", (_, expectedAt) => {
    expect(confirmable(orderOf([lineOf("a"), lineOf("b", {}, { expectedAt })]), now)).toEqual([])
  })
})

describe("a shipment", () => {
  it("names what left, and how to follow it", () => {
    const fields = { carrier: "DHL", tracking_number: "0034", tracking_url: "https://dhl.example/0034", "shipped-a": "4" }
    expect(shipped(fields)).toEqual({
      ok: true,
      answer: {
        kind: "ship",
        shipment: {
          lines: [{ id: "a", quantity: 4 }],
          carrier: "DHL",
          tracking_number: "0034",
          tracking_url: "https://dhl.example/0034",
          shipped_at: "2026-11-23T00:00:00.000Z",
        },
      },
    })
  })

  it("leaves out lines of which nothing left", () => {
    expect(shipped({ "shipped-b": "0" }, [lineOf("a"), lineOf("b")])).toMatchObject({
      answer: { shipment: { lines: [{ id: "a" }], carrier: null, tracking_number: null, tracking_url: null } },
    })
  })

  it.each<[string, Record<string, string>, string, Fault["kind"]]>([
    ["of nothing", { "shipped-a": "0" }, "shipped-a", "nothing_shipped"],
    ["of more than is to come", { "shipped-a": "11" }, "shipped-a", "quantity_above"],
    ["without a quantity", { "shipped-a": "" }, "shipped-a", "quantity_missing"],
    ["with a link that is none", { tracking_url: "javascript:alert(1)" }, "tracking_url", "address_invalid"],
    ["of the day after tomorrow", { shipped_at: "2026-11-25" }, "shipped_at", "shipped_ahead"],
    ["without a day", { shipped_at: "soon" }, "shipped_at", "date_missing"],
    ["with a novel", { carrier: "x".repeat(501) }, "carrier", "too_long"],
  ])("%s is sent back naming the field", (_, fields, field, kind) => {
    expect(shipped(fields)).toMatchObject({ ok: false, faults: [{ field, fault: { kind } }] })
  })

  it("may be of tomorrow's date, where it is tomorrow already", () => {
    expect(shipped({ shipped_at: "2026-11-24" })).toMatchObject({ ok: true })
  })
})

it("is none of the page's without an intent it knows", () => {
  expect(read({})).toBeNull()
})
