import { createElement } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import { SlipPage } from "../slip-page"
import { SupplierPage } from "../supplier-page"
import { lineOf, orderOf } from "./supplier-orders"

const order = orderOf([lineOf("a", { canceled: 4 }), lineOf("b", { canceled: 10 }, { title: "Oak <table>" })], {
  deliverTo: ["Nora Quinn", "Lindenweg 4"],
  dropship: { displayId: "1042", language: "de" },
})

describe("the delivery note of a dropshipment", () => {
  it("names the customer's order, address and goods, without what was given up", () => {
    const html = renderToStaticMarkup(createElement(SlipPage, { language: "de", order }))
    expect(html).toContain("<h1>Lieferschein</h1>")
    expect(html).toContain("Bestellung 1042")
    expect(html).toContain("<div>Lindenweg 4</div>")
    expect(html).toContain("<td>Oak chair, black</td><td>TW-4711</td><td>6</td>")
    expect(html).not.toContain("table&gt;")
  })

  it("names goods as the customer bought them, not as their supplier does", () => {
    const bought = lineOf("a", {}, { asBought: { title: "Bank, Eiche", sku: "BANK-1" } })
    const html = renderToStaticMarkup(createElement(SlipPage, { language: "de", order: { ...order, lines: [bought] } }))
    expect(html).toContain("<td>Bank, Eiche</td><td>BANK-1</td><td>10</td>")
  })

  it("says nothing of prices, nor of the supplier's order", () => {
    const html = renderToStaticMarkup(createElement(SlipPage, { language: "en", order }))
    expect(html).not.toMatch(/€|41\.125|R-88/)
    expect(html).toContain("<h1>Delivery note</h1>")
  })

  it("is led to by the supplier's page of a dropshipment, and by no other", () => {
    const page = (shown: typeof order): string =>
      renderToStaticMarkup(createElement(SupplierPage, { language: "en", order: shown, action: "token?lang=en", now: new Date(0) }))
    expect(page(order)).toContain(`<a href="token/slip">Delivery note to print</a>`)
    expect(page({ ...order, dropship: null })).not.toContain("slip")
    expect(page(order)).toContain("are with the customer")
    expect(page({ ...order, dropship: null })).not.toContain("are with the customer")
  })
})
