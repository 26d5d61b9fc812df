import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { hideToken } from "../hide-token"

describe("the address of a decision link in the log", () => {
  it.each([
    ["/backorders/decide/abc.def", ""],
    ["/backorders/decide/abc.def", "/"],
    ["/backorders/decide/abc.def", "?lang=de/x"],
    ["/backorders/decide/abc.def", "/more/of%20it?x=1"],
    ["/backorders/supplier/abc.def", "/slip"],
    ["/backorders/supplier/abc.def", "/slip/?lang=de"],
    ["/backorders/supplier-forecast/abc.def", "/csv"],
    ["/store/backorder-decisions/abc.def", "/?x=1"],
  ])("of %s followed by %p has no token", (baseUrl, rest) => {
    const request: MedusaRequest = Object.assign(Object.create(null), { baseUrl, originalUrl: `${baseUrl}${rest}` })
    const response: MedusaResponse = Object.create(null)
    hideToken(request, response, () => undefined)
    expect(request.originalUrl).toBe(`${baseUrl.replace("abc.def", "[token]")}${rest}`)
  })
})
