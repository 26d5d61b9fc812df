import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { hideToken } from "../hide-token"

describe("the address of a decision link in the log", () => {
  it.each([
    ["/backorders/decide/abc.def", "/backorders/decide/[token]"],
    ["/backorders/decide/abc.def/", "/backorders/decide/[token]/"],
    ["/backorders/decide/abc.def?lang=de/x", "/backorders/decide/[token]?lang=de/x"],
    ["/backorders/supplier/abc.def/slip", "/backorders/supplier/[token]/slip"],
    ["/backorders/supplier/abc.def/slip/?lang=de", "/backorders/supplier/[token]/slip/?lang=de"],
    ["/backorders/supplier-forecast/abc.def/csv", "/backorders/supplier-forecast/[token]/csv"],
    ["/store/backorder-decisions/abc.def/?x=1", "/store/backorder-decisions/[token]/?x=1"],
  ])("of %s is %s", (asked, logged) => {
    const request: MedusaRequest = Object.assign(Object.create(null), { originalUrl: asked })
    const response: MedusaResponse = Object.create(null)
    hideToken(request, response, () => undefined)
    expect(request.originalUrl).toBe(logged)
  })
})
