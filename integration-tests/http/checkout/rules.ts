import { orderFromSupplier } from "../../../demo/story/goods"
import type { PolicyScope } from "../../../src/types"
import { inDays } from "../../support/scene"
import { ofVariant, type Storefront } from "./scene"

const DAY = 24 * 60 * 60 * 1000
const soon = () => new Date(Date.now() + DAY).toISOString()
const before = () => new Date(Date.now() - DAY).toISOString()
const spoken = (iso: string, locale: string) =>
  new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(iso))

export function rules(on: () => Storefront): void {
  const ofStore = async (): Promise<PolicyScope> => {
    const { body } = await on().shop.admin<{ stores: { id: string }[] }>("GET", "/admin/stores")
    return { type: "store", id: body.stores[0].id }
  }

  describe("the horizon", () => {
    it("lets be ordered what comes in time after those who wait, and no more", async () => {
      const goods = await on().goods(2)
      await orderFromSupplier(on().shop, [
        { goods, quantity: 10, expectedAt: inDays(10) },
        { goods, quantity: 20, expectedAt: inDays(40) },
      ])
      await on().complete(await on().ready(goods, 5))
      await on().policy(ofVariant(goods), { horizon_days: 14 })
      const refused = await on().add(await on().cart(), goods, 8)
      expect(refused).toMatchObject({
        status: 409,
        body: {
          message: `Only 7 of "${goods.title}" can be ordered: 7 by ${spoken(inDays(10), "en-GB")} at the latest.`,
          shortages: [{ reason: "horizon", possible_quantity: 7 }],
        },
      })
      expect((await on().complete(await on().ready(goods, 7))).body.type).toBe("order")
    })

    it("counts an order once while it is being recorded", async () => {
      const goods = await on().goods(2)
      await orderFromSupplier(on().shop, [{ goods, quantity: 10, expectedAt: inDays(10) }])
      await on().policy(ofVariant(goods), { horizon_days: 14 })
      const carts = await Promise.all(Array.from({ length: 8 }, () => on().cart()))
      await on().complete(await on().ready(goods, 5))
      const possible: (number | undefined)[] = []
      for (const cart of carts) {
        possible.push((await on().add(cart, goods, 8)).body.shortages?.[0].possible_quantity)
      }
      expect(possible).toEqual(carts.map(() => 7))
    })

    it("refuses what nobody knows a date for", async () => {
      const goods = await on().goods(1)
      await on().policy(ofVariant(goods), { horizon_days: 365 })
      expect((await on().add(await on().cart(), goods, 2)).body.message).toBe(
        `Only 1 of "${goods.title}" can be ordered; it is in stock.`
      )
      expect(await on().availability(goods, 2)).toMatchObject({ allowed: false, remaining_quantity: 1 })
    })
  })

  describe("the order window", () => {
    it("lets only be ordered what is there before it opens and after it closes", async () => {
      for (const [window, possible] of [
        [{ order_from: soon() }, 1],
        [{ order_until: before() }, 1],
        [{ order_from: before(), order_until: soon() }, 3],
      ] as const) {
        const goods = await on().goods(1)
        await on().policy(ofVariant(goods), window)
        const { status, body } = await on().add(await on().cart(), goods, 3)
        expect([window, status, body.shortages?.[0].possible_quantity ?? 3]).toEqual([window, possible === 3 ? 200 : 409, possible])
      }
    })
  })

  describe("whose rules hold", () => {
    it("is known from the cart: its region and its customer's groups", async () => {
      const goods = await on().goods(0)
      const { body: regions } = await on().shop.admin<{ regions: { id: string }[] }>("GET", "/admin/regions")
      await on().policy(await ofStore(), { cap: 9 })
      const cartId = await on().cart()
      expect((await on().add(cartId, goods, 6)).status).toBe(200)
      for (const { id } of regions.regions) {
        await on().policy({ type: "region", id }, { cap: 5 })
      }
      expect((await on().set(cartId, 7)).body.shortages).toMatchObject([{ possible_quantity: 5 }])
      expect(await on().availability(goods, 6)).toMatchObject({ remaining_quantity: 3 })
      expect(await on().availability(goods, 6, `&region_id=${regions.regions[0].id}`)).toMatchObject({ remaining_quantity: 0 })
    })

    it("is known from the customer who is signed in", async () => {
      const goods = await on().goods(0)
      const { body: login } = await on().send("POST", "/auth/customer/emailpass", {
        email: "weber@example.com",
        password: "backorder-demo",
      })
      const headers = { authorization: `Bearer ${login.token}` }
      const { body: found } = await on().shop.admin<{ customers: { id: string }[] }>("GET", "/admin/customers?email=weber@example.com")
      const { body: made } = await on().shop.admin<{ customer_group: { id: string } }>("POST", "/admin/customer-groups", {
        name: `Trade ${Date.now()}`,
      })
      await on().shop.admin("POST", `/admin/customer-groups/${made.customer_group.id}/customers`, {
        add: found.customers.map(({ id }) => id),
      })
      await on().policy(await ofStore(), { cap: 2 })
      await on().policy({ type: "customer_group", id: made.customer_group.id }, { cap: 50 })
      const cartId = await on().cart()
      expect((await on().add(cartId, goods, 10)).status).toBe(409)
      await on().send("POST", `/store/carts/${cartId}/customer`, {}, headers)
      expect((await on().add(cartId, goods, 10, headers)).status).toBe(200)
    })

    it("leaves alone what has no rule, and what Medusa refuses itself", async () => {
      const [ruled, free] = [await on().goods(0), await on().goods(0)]
      await on().policy(ofVariant(ruled), { cap: 1 })
      const cartId = await on().cart()
      expect((await on().add(cartId, free, 500)).status).toBe(200)
      for (const body of [{}, { variant_id: ruled.variantId }, { variant_id: ruled.variantId, quantity: -1 }, { variant_id: "variant_none", quantity: 1 }]) {
        const { status, body: answer } = await on().send("POST", `/store/carts/${cartId}/line-items`, body)
        expect([body, status === 400 || status === 404, answer.shortages]).toEqual([body, true, undefined])
      }
      expect((await on().add("cart_none", ruled, 9)).status).toBe(404)
      expect((await on().complete("cart_none")).status).toBeLessThan(409)
    })
  })

  describe("what the shop says", () => {
    it("is in the shopper's language", async () => {
      const goods = await on().goods(2)
      await orderFromSupplier(on().shop, [{ goods, quantity: 10, expectedAt: inDays(10) }])
      await on().policy(ofVariant(goods), { cap: 5 })
      const { body } = await on().add(await on().cart(), goods, 8, { "accept-language": "de-AT,de;q=0.9" })
      expect(body.message).toBe(
        `Von „${goods.title}“ können nur 7 bestellt werden: 2 sofort, 5 spätestens am ${spoken(inDays(10), "de-DE")}.`
      )
    })

    it("ends with the policy's notice, in its language or not at all", async () => {
      const goods = await on().goods(0)
      await on().policy(ofVariant(goods), { notice_text: { de: "Wird für Sie gefertigt." } })
      const cartId = await on().cart({ locale: "de-DE" })
      await on().add(cartId, goods, 1)
      expect((await on().summary(cartId)).lines[0].message).toBe("1 später; einen Liefertermin gibt es noch nicht. Wird für Sie gefertigt.")
      expect((await on().availability(goods, 1)).message).toBe("1 later; there is no delivery date yet.")
    })

    it("lists nothing that cannot be ordered in advance", async () => {
      const listed = async () => {
        const { body } = await on().shop.store<{ products: { variants: { sku: string; remaining_quantity: number | null }[] }[] }>(
          "GET",
          "/store/backorder-products?limit=100"
        )
        return body.products.flatMap(({ variants }) => variants)
      }
      const [first] = await listed()
      const { body: found } = await on().shop.admin<{ variants: { id: string }[] }>("GET", `/admin/product-variants?sku=${first.sku}`)
      const policy = await on().policy({ type: "variant", id: found.variants[0].id }, { cap: 3 })
      expect((await listed()).find(({ sku }) => sku === first.sku)).toMatchObject({ remaining_quantity: 3 })
      await on().shop.admin("POST", `/admin/backorder-policies/${policy}`, { allowed: false })
      expect((await listed()).map(({ sku }) => sku)).not.toContain(first.sku)
    })
  })
}
