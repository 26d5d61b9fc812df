import { createElement } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import { speechOf } from "../speech"
import { readSupplierForm } from "../supplier-form"
import { SupplierPage, type SupplierPageProps } from "../supplier-page"
import { lineOf, orderOf, shipmentOf } from "./supplier-orders"

const now = new Date("2026-11-23T15:00:00Z")
const order = orderOf([lineOf("a"), lineOf("b", { received: 2, confirmed: 8, canceled: 2 }), lineOf("c", { canceled: 10, confirmed: 0 })], {
  rush: true,
  note: "Tail lift <needed>",
  shipments: [shipmentOf("b", 2)],
})
const page = (more: Partial<SupplierPageProps> = {}): string =>
  renderToStaticMarkup(createElement(SupplierPage, { language: "en", order, action: "token?lang=en", now, ...more }))

const all = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map(([, value]) => value)

describe("the page of an order", () => {
  it("says what is ordered, where each unit is, and what it asks for", () => {
    const html = page()
    expect(html).toContain("10 ordered at €41.125 each; wanted by 14 December 2026")
    expect(html).toContain("2 received; 2 cancelled; 6 still to come; you confirmed 8 in all, the rest by 14 December 2026")
    expect(html).toContain("This order is urgent.")
    expect(html).toContain("Tail lift &lt;needed&gt;")
    expect(html).toContain("2 × Oak chair, black, left on 23 November 2026 with DHL (0034)")
    expect(html).toContain("Confirm everything as shown")
  })

  it("speaks German where that is asked for", () => {
    expect(page({ language: "de" })).toContain("10 bestellt zu je 41,125\u00a0€; gewünscht bis zum 14. Dezember 2026")
  })

  it.each(["en", "de"] as const)("labels every field and loads nothing, in %s", (language) => {
    const html = page({ language })
    const inputs = html.match(/<input(?![^>]*type="hidden")[^>]*>/g) ?? []
    expect(inputs.length).toBeGreaterThan(10)
    for (const input of inputs) {
      const [id] = all(input, / id="([^"]+)"/g)
      expect(html).toContain(`<label for="${id}">`)
    }
    all(html, /aria-describedby="([^"]+)"/g)
      .flatMap((ids) => ids.split(" "))
      .forEach((id) => expect(html).toContain(`id="${id}"`))
    const ids = all(html, / id="([^"]+)"/g)
    expect(new Set(ids).size).toBe(ids.length)
    expect(html).not.toMatch(/<script|\son[a-z]+=|\sstyle=|<link(?! rel="icon" href="data:,")/)
  })

  it.each(["received", "closed", "canceled"] as const)("of an order that is %s says so and asks for nothing", (status) => {
    const html = page({ order: orderOf([lineOf("a", { canceled: 10 })], { status }) })
    expect(html).toContain(speechOf("en").words.supplier.intro[status])
    expect(html).not.toContain("<form")
  })

  it("does not offer to confirm everything where a day has passed", () => {
    const late = lineOf("a", {}, { expectedAt: new Date("2026-11-20T00:00:00Z") })
    expect(page({ order: orderOf([late]) })).not.toContain("confirm_all")
  })

  it("says what a form has done, or that it came too late", () => {
    expect(page({ done: "shipped" })).toMatch(/role="status">Thank you. We have taken down the shipment/)
    expect(page({ stale: true })).toMatch(/role="alert">The order has changed since/)
  })
})

describe("a form with faults", () => {
  const values = new URLSearchParams({
    intent: "answer",
    "answer-a": "deliver",
    "quantity-a": "11",
    "date-a": "2026-11-01",
    "remark-a": `"quoted" <b>`,
    "answer-b": "reject",
  })
  const reading = readSupplierForm(values, order, speechOf("en").format, now)
  const faults = reading && !reading.ok ? reading.faults : []
  const html = page({ sent: { values, faults } })

  it("names each at the top, with a link to its field", () => {
    expect(all(html, /<li><a href="#([^"]+)">/g)).toEqual(["quantity-a", "date-a"])
    expect(html).toContain("Oak chair, black: Enter 10 at most.")
    expect(html).toMatch(/role="alert" tabindex="-1" autofocus=""/)
  })

  it("keeps what was entered and says at the field what is wrong", () => {
    expect(html).toMatch(/id="quantity-a" name="quantity-a"[^>]*aria-describedby="quantity-a-hint quantity-a-fault" aria-invalid="true" value="11"/)
    expect(html).toContain('value="&quot;quoted&quot; &lt;b&gt;"')
    expect(html).toMatch(/aria-describedby="reject-b-hint" checked="" value="reject"/)
  })

  it("leaves the other form as it was", () => {
    expect(html).toMatch(/id="shipped-a"[^>]*value="10"/)
  })
})
