import { createHmac } from "node:crypto"
import { readSupplyOptions } from "../options"
import { readSupplierLink, supplierUrl } from "../supplier-link"

const now = new Date("2026-11-23T10:00:00Z")
const days = (count: number): Date => new Date(now.getTime() + count * 24 * 60 * 60 * 1000)
const secret = "a secret of sixteen and more"
const { links } = readSupplyOptions({ links: { secret, base_url: "https://shop.example", lifetime_days: 30 } })
const order = { id: "po_1", version: 2, lastExpectedAt: null }

const tokenOf = (url: string): string => url.slice("https://shop.example/backorders/supplier/".length)
const token = tokenOf(supplierUrl(order, links, now))

it("leads to the page of one order", () => {
  expect(supplierUrl(order, links, now)).toMatch(/^https:\/\/shop\.example\/backorders\/supplier\/[\w-]+\.[\w-]+$/)
  expect(readSupplierLink(token, links, now)).toEqual({ purchaseOrderId: "po_1", version: 2, expiresAt: days(30) })
})

it.each([
  ["the moment it ends", 30, true],
  ["a moment later", 30 + 1 / 86_400_000, false],
])("at %s is good: %#", (_, age, good) => {
  const read = (): unknown => readSupplierLink(token, links, days(age))
  if (good) {
    expect(read).not.toThrow()
  } else {
    expect(read).toThrow("This link has expired.")
  }
})

it("lives on after the last day on which goods are due", () => {
  const late = tokenOf(supplierUrl({ ...order, lastExpectedAt: days(100) }, links, now))
  expect(readSupplierLink(late, links, now).expiresAt).toEqual(days(130))
})

const [body, signature] = token.split(".")
const other = Buffer.from(JSON.stringify({ purchase_order: "po_2", version: 2, until: days(30).getTime() })).toString("base64url")
const asCustomer = createHmac("sha256", secret).update(`backorder-decision:${body}`).digest("base64url")

it.each([
  ["another order", `${other}.${signature}`],
  ["another signature", `${body}.${"A".repeat(signature.length)}`],
  ["a customer's signature over it", `${body}.${asCustomer}`],
  ["no signature", body],
  ["a part too many", `${token}.x`],
  ["nothing", ""],
])("with %s is none of ours", (_, forged) => {
  expect(() => readSupplierLink(forged, links, now)).toThrow(expect.objectContaining({ type: "not_found" }))
})

it("is not signed without a secret, and says which option is missing", () => {
  expect(() => supplierUrl(order, readSupplyOptions({}).links, now)).toThrow('set the option "links.secret"')
})
