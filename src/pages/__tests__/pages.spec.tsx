import BigNumber from "bignumber.js"
import { renderToStaticMarkup } from "react-dom/server"
import type { StoreBackorderProduct } from "../../types"
import { DecisionPage } from "../decision-page"
import { LandingPage } from "../landing-page"
import { ProblemPage } from "../problem-page"
import { openOffer, orderLine } from "./offers"

const hostile = `<script>alert("1")</script> & "Söhne"`
const shown = "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &quot;Söhne&quot;"

const product = (changes: Partial<StoreBackorderProduct["variants"][number]> = {}, title = "Oak chair"): StoreBackorderProduct => ({
  id: "prod_1",
  title,
  handle: "oak-chair",
  thumbnail: null,
  variants: [
    {
      id: "variant_1",
      sku: null,
      title: "black",
      available_quantity: 0,
      remaining_quantity: null,
      promised_by: "2026-12-14T10:00:00.000Z",
      arrivals: [{ at: "2026-12-14T00:00:00.000Z", quantity: 5.5 }],
      ...changes,
    },
  ],
})

const everything = { q: "", sales_channel_id: "", region_id: "" }

const prices = new Map([["variant_1", { amount: "159", currencyCode: "eur" }]])

const landing = (products: StoreBackorderProduct[], language: "de" | "en" = "en", page = 1, pages = 1, view = everything) =>
  renderToStaticMarkup(<LandingPage language={language} shopName={hostile} products={products} prices={prices} view={view} page={page} pages={pages} />)

const decision = (offer: ReturnType<typeof openOffer>, language: "de" | "en" = "en", fault?: "unchosen" | "gone") =>
  renderToStaticMarkup(
    <DecisionPage language={language} shopName="Nordholz" offer={offer} action="token" fault={fault} />
  )

const chair = orderLine("chair", "Oak chair")

describe("the landing page", () => {
  it("shows HTML in a title as text", () => {
    const html = landing([product({}, hostile)])
    expect(html).toContain(shown)
    expect(html).not.toContain("<script")
  })

  it("names date and quantity of what arrives", () => {
    expect(landing([product()])).toMatch(/14 December 2026<\/time><\/td><td>5\.5</)
    expect(landing([product()], "de")).toMatch(/14\. Dezember 2026<\/time><\/td><td>5,5</)
  })

  it("keeps words, channel and region from page to page", () => {
    const html = landing([product()], "de", 2, 3, { q: "Öl & Wachs", sales_channel_id: "sc_1", region_id: "" })
    expect(html).toContain('href="?lang=de&amp;q=%C3%96l+%26+Wachs&amp;sales_channel_id=sc_1&amp;page=3"')
    expect(html).toContain('<input type="hidden" name="sales_channel_id" value="sc_1"/>')
    expect(html).not.toContain('name="region_id"')
  })

  it("says that nothing is called like that, and lets one search again", () => {
    const html = landing([], "en", 1, 0, { ...everything, q: hostile })
    expect(html).toContain(`is called “${shown}”`)
    expect(html).toContain('role="search"')
    expect(landing([])).not.toContain('role="search"')
  })

  it("tells search engines that one can order, and from which day it is there", () => {
    const html = landing([product({ sku: "CHAIR-1", remaining_quantity: 12 })])
    expect(html).toMatch(/<article itemscope="[^"]*" itemtype="https:\/\/schema\.org\/Product">/i)
    expect(html).toMatch(/<link itemprop="availability" href="https:\/\/schema\.org\/BackOrder"\/>/i)
    expect(html).toMatch(/<meta itemprop="availabilityStarts" content="2026-12-14"\/>/i)
    expect(html).toMatch(/<meta itemprop="price" content="159"\/><meta itemprop="priceCurrency" content="EUR"\/><meta itemprop="sku" content="CHAIR-1"\/>/i)
    expect(landing([product({ promised_by: null })])).not.toContain("availabilityStarts")
  })

  it("says how many can be ordered where there is a limit", () => {
    expect(landing([product({ remaining_quantity: 12 })])).toContain("At most 12 can be ordered at the moment.")
    expect(landing([product()])).not.toContain("At most")
  })

  it("says so where there is no date", () => {
    const html = landing([product({ promised_by: null, arrivals: [] })])
    expect(html).toContain("There is no delivery date yet.")
    expect(html).not.toContain("<table")
  })

  it("says so where nothing takes longer", () => {
    expect(landing([])).toContain("Nothing takes longer than usual")
  })

  it("leads to the pages before and after", () => {
    const html = landing([product()], "de", 2, 3)
    expect(html).toContain('href="?lang=de&amp;page=1"')
    expect(html).toContain('href="?lang=de&amp;page=3"')
  })
})

describe("the decision page", () => {
  it("says in the customer's language what waits, until when, and what silence means", () => {
    const html = decision(openOffer([chair]), "de")
    expect(html).toContain('<html lang="de">')
    expect(html).toContain("3 für Sie auf Lager; 7 kommen spätestens am 14. Dezember 2026")
    expect(html).toContain("Ohne Ihre Antwort bleibt die Bestellung bestehen")
  })

  it("gives every answer a label of its own", () => {
    const html = decision(openOffer([chair]))
    const inputs = [...html.matchAll(/<input[^>]* id="([^"]+)"/g)].map(([, id]) => id)
    expect(inputs).toHaveLength(2)
    for (const id of inputs) {
      expect(html).toContain(`<label for="${id}">`)
    }
  })

  it("shows HTML in a title as text", () => {
    const html = decision(openOffer([orderLine("line", hostile)]))
    expect(html).toContain(shown)
    expect(html).not.toContain("<script")
  })

  it("has no form once it was answered, and says what was decided", () => {
    const html = decision(
      openOffer([chair], {
        choices: [],
        decided: { choice: "cancel", at: new Date("2026-11-23T09:00:00Z"), lines: [{ lineId: "chair", quantity: new BigNumber(7) }], substitutes: [] },
      })
    )
    expect(html).not.toContain("<form")
    expect(html).toContain("On 23 November 2026 you cancelled 7 × Oak chair.")
  })

  it("has no form once nothing waits", () => {
    const html = decision(openOffer([chair], { choices: [] }))
    expect(html).not.toContain("<form")
    expect(html).toContain("there is nothing to decide")
  })

  it("says that a date has moved where the link is for an older one", () => {
    expect(decision(openOffer([chair], { renewedToken: "new" }))).toContain("A delivery date has changed")
  })

  it("asks again where no answer was chosen", () => {
    expect(decision(openOffer([chair]), "en", "unchosen")).toContain("Nothing has been decided yet")
  })
})

describe("a problem", () => {
  it("is explained with a way out", () => {
    expect(renderToStaticMarkup(<ProblemPage language="de" shopName="Nordholz" problem="expired" />)).toContain(
      "<h1>Dieser Link ist abgelaufen</h1>"
    )
  })
})
