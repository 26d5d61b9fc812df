import path from "node:path"
import { Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import seed from "../../demo/seed"
import { BACKORDER_MODULE } from "../../src/modules/backorder"
import { addDays } from "../../src/modules/backorder/domain/calendar"
import type { BackorderModuleService } from "../../src/modules/backorder/service"
import type {
  StoreBackorderOfferResponse,
  StoreBackorderProductListResponse,
  StoreCartBackorderSummaryResponse,
  StoreOrderBackorderListResponse,
  StoreVariantAvailabilityResponse,
} from "../../src/types"
import { startMailSink } from "../support/mail-sink"

jest.setTimeout(180_000)

const root = path.resolve(__dirname, "../..")
const FORM = "application/x-www-form-urlencoded"

let mailbox: Awaited<ReturnType<typeof startMailSink>>
beforeAll(async () => {
  mailbox = await startMailSink()
})
afterAll(() => mailbox.close())

interface Sent {
  body?: unknown
  headers?: Record<string, string>
}

interface Answer<Body> {
  status: number
  body: Body
  headers: Headers
}

medusaIntegrationTestRunner({
  medusaConfigFile: root,
  cwd: root,
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let key: string
    let region: string

    beforeAll(async () => {
      container = getContainer()
      await seed({ container, args: [] })
    })

    beforeEach(async () => {
      container = getContainer()
      const [published] = await container.resolve(Modules.API_KEY).listApiKeys({ type: "publishable" })
      const [eu] = await container.resolve(Modules.REGION).listRegions({ name: "EU" })
      key = published.token
      region = eu.id
    })

    const send = async (method: string, address: string, { body, headers }: Sent = {}): Promise<Response> =>
      fetch(new URL(address, String(api.defaults.baseURL)), {
        method,
        redirect: "manual",
        headers: { "x-publishable-api-key": key, "content-type": "application/json", ...headers },
        body: typeof body === "string" || body === undefined ? body : JSON.stringify(body),
      })

    const json = async <Body>(method: string, address: string, sent?: Sent): Promise<Answer<Body>> => {
      const response = await send(method, address, sent)
      const body: Body = await response.json()
      return { status: response.status, body, headers: response.headers }
    }

    const page = async (method: string, address: string, sent?: Sent): Promise<Answer<string>> => {
      const response = await send(method, address, sent)
      return { status: response.status, body: await response.text(), headers: response.headers }
    }

    const backorder = () => container.resolve<BackorderModuleService>(BACKORDER_MODULE)

    const variantOf = async (sku: string): Promise<string> => {
      const [variant] = await container.resolve(Modules.PRODUCT).listProductVariants({ sku })
      return variant.id
    }

    const availability = async (sku: string, quantity: string, headers: Record<string, string> = {}) => {
      const { body } = await json<StoreVariantAvailabilityResponse>(
        "GET",
        `/store/variants/${await variantOf(sku)}/availability?quantity=${quantity}`,
        { headers }
      )
      return body.availability
    }

    const cartOf = async (...lines: [string, number][]): Promise<string> => {
      const address = { first_name: "H", last_name: "W", address_1: "x", city: "y", postal_code: "1", country_code: "de" }
      const { body } = await json<{ cart: { id: string } }>("POST", "/store/carts", {
        body: { region_id: region, email: "h@example.com", shipping_address: address, billing_address: address },
      })
      for (const [line, [sku, quantity]] of lines.entries()) {
        await json("POST", `/store/carts/${body.cart.id}/line-items`, {
          // Medusa merges lines of one variant that do not differ.
          body: { variant_id: await variantOf(sku), quantity, metadata: { line } },
        })
      }
      return body.cart.id
    }

    const summaryOf = async (cartId: string) => {
      const { body } = await json<StoreCartBackorderSummaryResponse>("GET", `/store/carts/${cartId}/backorder-summary`)
      return body.summary
    }

    const orderOf = async (cartId: string, headers: Record<string, string> = {}): Promise<string> => {
      const options = await json<{ shipping_options: { id: string }[] }>("GET", `/store/shipping-options?cart_id=${cartId}`)
      await json("POST", `/store/carts/${cartId}/shipping-methods`, { body: { option_id: options.body.shipping_options[0].id } })
      const paying = await json<{ payment_collection: { id: string } }>("POST", "/store/payment-collections", { body: { cart_id: cartId } })
      await json("POST", `/store/payment-collections/${paying.body.payment_collection.id}/payment-sessions`, {
        body: { provider_id: "pp_system_default" },
        headers,
      })
      const { body } = await json<{ order: { id: string } }>("POST", `/store/carts/${cartId}/complete`)
      return body.order.id
    }

    /** Orders are recorded after they are taken; waits until what waits of one is known. */
    const recorded = async (orderId: string, lines: number) => {
      for (let tries = 0; tries < 100; tries += 1) {
        const records = await backorder().recordsOfOrders([orderId])
        if (records.length >= lines) {
          return records
        }
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
      throw new Error(`Order ${orderId} has no ${lines} backorders after ten seconds.`)
    }

    const tokenOf = async (orderId: string, { stale = 0, issued = new Date() } = {}): Promise<string> => {
      const records = await backorder().recordsOfOrders([orderId])
      const version = Math.max(...records.map((record) => record.promise.version))
      return backorder().decisionToken(orderId, version - stale, issued)
    }

    const decisionsOf = async (orderId: string): Promise<string[]> =>
      (await backorder().listBackorderDecisions({ order_id: orderId })).map((decision) => decision.decision)

    const answer = (token: string, body: unknown) =>
      json<StoreBackorderOfferResponse & { message: string }>("POST", `/store/backorder-decisions/${token}`, { body })

    describe("before buying", () => {
      it("says exactly what comes now and what later", async () => {
        expect(await availability("CHAIR-OAK-BLACK", "10")).toMatchObject({
          requested_quantity: 10,
          available_quantity: 3,
          backordered_quantity: 7,
          allowed: true,
          basis: "purchase_order",
          message: expect.stringMatching(/^3 now, 7 by \d+ \w+ \d{4} at the latest\.$/),
        })
        expect(await availability("SIDEBOARD-WALNUT", "2", { "accept-language": "de-AT,de;q=0.9" })).toMatchObject({
          promised_by: null,
          basis: "none",
          message: "2 später; einen Liefertermin gibt es noch nicht.",
        })
        expect(await availability("CLOTH-METRE", "5.25")).toMatchObject({ available_quantity: 4.5, backordered_quantity: 0.75 })
        expect(await availability("RUG-WOOL", "7")).toMatchObject({ allowed: false, remaining_quantity: 5 })
      })

      it("agrees with what is recorded once it is bought", async () => {
        const cartId = await cartOf(["CHAIR-OAK-BLACK", 10], ["BENCH-SET", 4], ["SOFA-LINEN", 6])
        const { lines } = await summaryOf(cartId)
        expect(lines.map((line) => [line.available_quantity, line.backordered_quantity])).toEqual([[3, 7], [2, 2], [5, 1]])
        const orderId = await orderOf(cartId)
        const records = await recorded(orderId, 4)
        for (const line of lines) {
          const promised = records.filter((record) => record.promise.date?.promisedBy.toISOString() === line.promised_by)
          expect(line.promised_by === null || promised.length > 0).toBe(true)
        }
        const waiting = records.map((record) => record.waiting.toNumber()).filter((units) => units > 0)
        expect(waiting.sort()).toEqual([1, 3, 7])
      })

      it("promises those who ask later what others leave", async () => {
        await recorded(await orderOf(await cartOf(["CHAIR-OAK-BLACK", 20])), 1)
        expect(await availability("CHAIR-OAK-BLACK", "3")).toMatchObject({ available_quantity: 0, basis: "purchase_order" })
        expect(await availability("CHAIR-OAK-BLACK", "4")).toMatchObject({ available_quantity: 0, basis: "none" })
      })

      it("never promises two lines of a cart the same units", async () => {
        const { lines } = await summaryOf(await cartOf(["CHAIR-OAK-BLACK", 2], ["CHAIR-OAK-BLACK", 4]))
        expect(lines.map((line) => line.available_quantity)).toEqual([2, 1])
      })

      it("refuses what is no quantity", async () => {
        const variant = await variantOf("RUG-WOOL")
        for (const quantity of ["0", "-1", "many", "", "1e3", "1&quantity=2", "1&colour=red"]) {
          const { status } = await json("GET", `/store/variants/${variant}/availability?quantity=${quantity}`)
          expect([quantity, status]).toEqual([quantity, 400])
        }
      })

      it("knows nothing of what is not sold in the channel", async () => {
        expect((await json("GET", "/store/variants/variant_none/availability")).status).toBe(404)
        expect((await json("GET", "/store/carts/cart_none/backorder-summary")).status).toBe(404)
        const [product] = await container.resolve(Modules.PRODUCT).listProducts({ handle: "wool-rug" })
        await container.resolve(Modules.PRODUCT).updateProducts(product.id, { status: "draft" })
        expect((await json("GET", `/store/variants/${await variantOf("RUG-WOOL")}/availability`)).status).toBe(404)
      })
    })

    describe("what takes longer", () => {
      it("is listed with what nobody waits for yet, product by product", async () => {
        await recorded(await orderOf(await cartOf(["TABLE-ASH", 4])), 1)
        const { body, headers } = await json<StoreBackorderProductListResponse>("GET", "/store/backorder-products?limit=1")
        expect(headers.get("cache-control")).toBe("public, max-age=60")
        expect(headers.get("vary")).toMatch(/x-publishable-api-key, x-medusa-locale/i)
        expect(body).toMatchObject({
          count: 2,
          limit: 1,
          offset: 0,
          products: [{ title: "Ash dining table", variants: [{ sku: "TABLE-ASH", available_quantity: 0, arrivals: [{ quantity: 2 }] }] }],
        })
        expect((await json("GET", "/store/backorder-products?limit=0")).status).toBe(400)
        const { body: found } = await json<StoreBackorderProductListResponse>("GET", "/store/backorder-products?q=sideboard")
        expect(found).toMatchObject({ count: 1, products: [{ title: "Walnut sideboard" }] })
      })

      it("has a page that anybody can open, in two languages", async () => {
        const english = await page("GET", "/backorders")
        expect([english.status, english.headers.get("cache-control")]).toEqual([200, "public, max-age=60"])
        expect(english.body).toContain("Walnut sideboard")
        expect(english.body).toMatch(/itemProp="price" content="\d+(\.\d+)?"\/><meta itemProp="priceCurrency" content="EUR"/i)
        expect((await page("GET", "/backorders", { headers: { "accept-language": "de" } })).body).toContain('<html lang="de">')
        expect((await page("GET", "/backorders?page=7")).headers.get("location")).toBe("?lang=en&page=1")
        expect((await page("GET", "/backorders?q=sideboard&page=7")).headers.get("location")).toBe("?lang=en&q=sideboard&page=1")
        expect((await page("GET", "/backorders?q=ash+dining")).body).not.toContain("Walnut sideboard")
        expect((await page("GET", "/backorders?q=rocket")).body).toContain("is called “rocket”")
        const regions = await container.resolve(Modules.REGION).listRegions({ currency_code: "usd" })
        expect((await page("GET", `/backorders?region_id=${regions[0]?.id}`)).body).toMatch(/"priceCurrency" content="USD"/i)
        expect((await page("GET", "/backorders?region_id=reg_none")).body).not.toContain("priceCurrency")
        expect((await page("GET", "/backorders?sales_channel_id=sc_none")).body).not.toContain("Walnut sideboard")
      })

      it("shows HTML in a title as text", async () => {
        const [product] = await container.resolve(Modules.PRODUCT).listProducts({ handle: "walnut-sideboard" })
        await container.resolve(Modules.PRODUCT).updateProducts(product.id, { title: "<script>alert(1)</script>" })
        const { body } = await page("GET", "/backorders")
        expect(body).toContain("&lt;script&gt;alert(1)&lt;/script&gt;")
        expect(body).not.toContain("<script")
      })
    })

    describe("an order", () => {
      it("is shown to its owner and to nobody else", async () => {
        const login = async (email: string) => {
          const { body } = await json<{ token: string }>("POST", "/auth/customer/emailpass", {
            body: { email, password: "backorder-demo" },
          })
          return { authorization: `Bearer ${body.token}` }
        }
        const [owner, other] = [await login("weber@example.com"), await login("murphy@example.com")]
        const cartId = await cartOf(["BENCH-SET", 4])
        await json("POST", `/store/carts/${cartId}/customer`, { headers: owner })
        const orderId = await orderOf(cartId, owner)
        await recorded(orderId, 1)
        const own = await json<StoreOrderBackorderListResponse>("GET", `/store/orders/${orderId}/backorders`, { headers: owner })
        expect(own.body.backorders).toMatchObject([{ ordered_quantity: 4, available_quantity: 2, waiting_quantity: 2 }])
        expect((await json("GET", `/store/orders/${orderId}/backorders`, { headers: other })).status).toBe(404)
        expect((await json("GET", `/store/orders/${orderId}/backorders`)).status).toBe(401)

        const address = `/store/orders/${orderId}/backorder-decision`
        expect((await json("GET", address, { headers: other })).status).toBe(404)
        expect((await json("GET", address)).status).toBe(401)
        const { body } = await json<StoreBackorderOfferResponse>("GET", address, { headers: owner })
        expect(body.offer).toMatchObject({ open: true, decided: null, promise_version: 1, choices: expect.arrayContaining(["wait", "cancel"]) })
        const decide = (decision: string, promise_version: number, headers = owner) =>
          json<StoreBackorderOfferResponse & { message: string }>("POST", address, { headers, body: { decision, promise_version } })
        expect((await decide("cancel", 1, other)).status).toBe(404)
        expect(await decide("cancel", 2)).toMatchObject({ status: 409, body: { message: expect.stringContaining("has moved since promise 2") } })
        expect(await decisionsOf(orderId)).toEqual([])
        const waited = await Promise.all([decide("wait", 1), decide("wait", 1)])
        expect(waited.map(({ status }) => status)).toEqual([200, 200])
        expect(await decide("cancel", 1)).toMatchObject({
          status: 200,
          body: { offer: { open: false, decided: { decision: "cancel" }, lines: [{ waiting_quantity: 0 }] } },
        })
        expect((await decisionsOf(orderId)).sort()).toEqual(["cancel", "wait"])
      })
    })

    describe("links that are tried out", () => {
      it("are refused for a minute, on pages and in JSON, and nobody else is", async () => {
        const [guesser, neighbour] = ["203.0.113.9", "203.0.113.10"].map((address) => ({ "x-forwarded-for": address }))
        const guess = (number: number) => page("GET", `/backorders/decide/guess-${number}.x?lang=de`, { headers: guesser })
        for (let number = 0; number < 30; number += 1) {
          expect((await guess(number)).status).toBe(404)
        }
        const refused = await guess(30)
        expect(refused.status).toBe(429)
        expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0)
        expect(refused.body).toContain("Das waren zu viele Aufrufe")
        const inJson = await json<{ type: string }>("GET", "/store/backorder-withdrawals/guess.x", { headers: guesser })
        expect([inJson.status, inJson.body.type]).toEqual([429, "too_many_requests"])
        expect((await page("GET", "/backorders/decide/guess.x", { headers: neighbour })).status).toBe(404)
      })
    })

    describe("a decision link", () => {
      let orderId: string
      let token: string

      beforeEach(async () => {
        orderId = await orderOf(await cartOf(["CHAIR-OAK-BLACK", 10]))
        await recorded(orderId, 1)
        token = await tokenOf(orderId)
      })

      it("offers what can be chosen, and changes nothing when it is opened", async () => {
        const { body } = await json<StoreBackorderOfferResponse>("GET", `/store/backorder-decisions/${token}`)
        expect(body.offer).toMatchObject({ open: true, decided: null, choices: ["wait", "ship_available", "cancel"] })
        expect((await page("GET", `/backorders/decide/${token}`)).status).toBe(200)
        expect((await page("HEAD", `/backorders/decide/${token}`)).status).toBe(200)
        expect(await decisionsOf(orderId)).toEqual([])
      })

      it("decides once, even when it is used in three windows at the same moment", async () => {
        const answers = await Promise.all([1, 2, 3].map(() => answer(token, { decision: "cancel" })))
        expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
        expect(answers.find(({ status }) => status === 409)?.body.message).toContain("This link was used already")
        const { body } = await json<StoreBackorderOfferResponse>("GET", `/store/backorder-decisions/${token}`)
        expect(body.offer).toMatchObject({ open: false, choices: [], decided: { decision: "cancel" } })
        expect(body.offer.lines).toMatchObject([{ waiting_quantity: 0, canceled_quantity: 7, available_quantity: 3 }])
      })

      it("refuses what is no answer, and changes nothing", async () => {
        const refusals: [unknown, number][] = [
          [{ decision: "substitute" }, 400],
          [{ decision: "haggle" }, 400],
          [{}, 400],
          [{ decision: "wait", price: 1 }, 400],
          [{ decision: "cancel", backorder_ids: "bo_1" }, 400],
          [{ decision: "cancel", backorder_ids: [] }, 400],
          [{ decision: "cancel", backorder_ids: ["bo_other"] }, 404],
          ["{decision", 400],
        ]
        for (const [body, status] of refusals) {
          const refused = await answer(token, body)
          expect([body, refused.status, typeof refused.body.message]).toEqual([body, status, "string"])
          expect(JSON.stringify(refused.body)).not.toContain(token)
        }
        for (const body of ["", "answer=haggle", "answer=cancel:bo_other", `answer=${"x".repeat(100_000)}`]) {
          const refused = await page("POST", `/backorders/decide/${token}`, { headers: { "content-type": FORM }, body })
          expect([refused.status, refused.headers.get("content-type")]).toEqual([400, "text/html; charset=utf-8"])
        }
        expect(await decisionsOf(orderId)).toEqual([])
      })

      it("is refused where it is forged or has expired", async () => {
        const expired = await tokenOf(orderId, { issued: addDays(new Date(), -61) })
        expect((await answer(`${token}x`, { decision: "cancel" })).status).toBe(404)
        expect((await answer(expired, { decision: "cancel" })).status).toBe(400)
        const forgedPage = await page("POST", `/backorders/decide/${token}x`, { headers: { "content-type": FORM }, body: "answer=cancel" })
        const expiredPage = await page("GET", `/backorders/decide/${expired}`, { headers: { "accept-language": "de" } })
        expect([forgedPage.status, expiredPage.status]).toEqual([404, 410])
        expect(expiredPage.body).toContain("Dieser Link ist abgelaufen")
        expect(await decisionsOf(orderId)).toEqual([])
      })

      it("shows today's offer where the date has moved, and decides through its page only once", async () => {
        const stale = await tokenOf(orderId, { stale: 1 })
        expect(await answer(stale, { decision: "cancel" })).toMatchObject({
          status: 409,
          body: { type: "conflict", message: expect.stringContaining("has moved since this link was sent") },
        })
        const shown = await page("GET", `/backorders/decide/${stale}?lang=en`)
        expect(shown.body).toContain("A delivery date has changed since this link was sent.")
        const action = /<form[^>]* action="([^"]+)"/.exec(shown.body)?.[1] ?? ""
        const decide = () =>
          page("POST", `/backorders/decide/${action}`, { headers: { "content-type": FORM }, body: "answer=wait" })
        expect([(await decide()).status, (await decide()).status]).toEqual([303, 409])
        expect(await decisionsOf(orderId)).toEqual(["wait"])
      })

      it("leads from the answer to a page that says what was decided", async () => {
        const sent = { headers: { "content-type": FORM }, body: "answer=cancel" }
        const answered = await page("POST", `/backorders/decide/${token}?lang=en`, sent)
        expect(answered.status).toBe(303)
        const next = await page("GET", `/backorders/decide/${answered.headers.get("location")}`)
        expect(next.body).toMatch(/On \d+ \w+ \d{4} you cancelled 7 × Oak chair, black/)
        expect(next.body).not.toContain("<form")
        expect(next.headers.get("cache-control")).toBe("no-store")
        expect(next.headers.get("referrer-policy")).toBe("no-referrer")
        expect(next.headers.get("content-security-policy")).toContain("default-src 'none'")
        expect((await page("POST", `/backorders/decide/${token}`, sent)).status).toBe(409)
      })
    })
  },
})
