import { forecastUrl, readForecastLink } from "../forecast-link"
import { readSupplyOptions } from "../options"
import { signSupplierLink } from "../supplier-link"

const now = new Date("2026-11-23T10:00:00Z")
const days = (count: number): Date => new Date(now.getTime() + count * 24 * 60 * 60 * 1000)
const secret = "a secret of sixteen and more"
const { links } = readSupplyOptions({ links: { secret, base_url: "https://shop.example", lifetime_days: 30 } })
const token = forecastUrl("sup_1", links, now).slice("https://shop.example/backorders/supplier-forecast/".length)

it("leads to one supplier's forecast until it ends", () => {
  expect(readForecastLink(token, links, now)).toBe("sup_1")
  expect(readForecastLink(token, links, days(30))).toBe("sup_1")
  expect(() => readForecastLink(token, links, days(31))).toThrow("This link has expired.")
})

it("is none that was made for a purchase order, or by somebody else", () => {
  const [body, signature] = token.split(".")
  const forAnOrder = signSupplierLink({ purchaseOrderId: "sup_1", version: 1, expiresAt: days(30) }, secret)
  const other = Buffer.from(JSON.stringify({ supplier: "sup_2", until: days(30).getTime() })).toString("base64url")
  for (const forged of [forAnOrder, `${other}.${signature}`, `${body}.${"A".repeat(43)}`, body, ""]) {
    expect(() => readForecastLink(forged, links, now)).toThrow(expect.objectContaining({ type: "not_found" }))
  }
})
