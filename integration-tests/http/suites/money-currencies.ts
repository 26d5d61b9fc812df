import { completeCart, fillCart, type Order } from "../../../demo/story/customer"
import type { Goods } from "../../../demo/story/goods"
import { bankPayments, offerDemoBanks } from "../../support/demo-banks"
import { fulfil } from "../../support/order-changes"
import { correctStock, goodsWith, settled, someone } from "../../support/scene"
import type { Stage } from "../stage"
import { giveUp, paidOrder, paidWhen, payInAdvance, refundedOf } from "./money-order"

/** Amounts to the last digit that the currency has: yen have none, Kuwaiti dinars three. */
export function moneyOfCurrencies(on: () => Stage): void {
  /** Three of the goods with a tenth off, bought by somebody whose region pays in the currency. */
  const orderIn = async (currency: string, goods: Goods, price: number, shipping: number): Promise<Order> => {
    const { shop } = on()
    const { body: regions } = await shop.admin<{ regions: { id: string; currency_code: string }[] }>("GET", "/admin/regions")
    const { body: stores } = await shop.admin<{ stores: { id: string }[] }>("GET", "/admin/stores")
    const { body: options } = await shop.admin<{ shipping_options: { id: string }[] }>("GET", "/admin/shipping-options?limit=100")
    const { body: variants } = await shop.admin<{ variants: { product_id: string }[] }>("GET", `/admin/product-variants?id=${goods.variantId}`)
    const american = regions.regions.find(({ currency_code }) => currency_code === "usd")
    await shop.admin("POST", `/admin/stores/${stores.stores[0].id}`, {
      supported_currencies: [{ currency_code: "eur", is_default: true, is_tax_inclusive: true }, { currency_code: currency }],
    })
    await shop.admin("POST", `/admin/regions/${american?.id}`, { currency_code: currency })
    await shop.admin("POST", `/admin/products/${variants.variants[0].product_id}/variants/${goods.variantId}`, {
      prices: [{ currency_code: currency, amount: price }],
    })
    for (const { id } of options.shipping_options) {
      await shop.admin("POST", `/admin/shipping-options/${id}`, { prices: [{ currency_code: currency, amount: shipping }] })
    }
    const code = `TENTH-${currency}-${Math.random().toString(36).slice(2)}`
    await shop.admin("POST", "/admin/promotions", {
      code,
      type: "standard",
      status: "active",
      application_method: { type: "percentage", target_type: "items", allocation: "across", value: 10 },
    })
    const cartId = await fillCart(shop, someone("us"), goods, 3)
    await shop.store("POST", `/store/carts/${cartId}/promotions`, { promo_codes: [code] })
    const { body } = await shop.store<{ payment_collection: { id: string } }>("POST", "/store/payment-collections", { cart_id: cartId })
    await shop.store("POST", `/store/payment-collections/${body.payment_collection.id}/payment-sessions`, { provider_id: "pp_demo_parts" })
    return completeCart(shop, cartId)
  }
  const captured = async (order: Order): Promise<number[]> => (await bankPayments(on().shop, order)).map(({ data }) => data.captured ?? 0)

  beforeEach(() => offerDemoBanks(on().shop))

  it.each([
    // 3 × 1001 less a tenth is 2702.7: a third of it is 900.9.
    ["jpy", 1001, 500, { first: 901 + 500, all: 3203 }],
    // 3 × 10.005 less a tenth is 27.0135: a third of it is 9.0045.
    ["kwd", 10.005, 1.25, { first: 9005 + 1250, all: 28264 }],
  ])("in %s a parcel is charged in whole units, and all parcels add up to the order", async (currency, price, shipping, units) => {
    const { shop } = on()
    const goods = await goodsWith(shop, 1)
    const order = await orderIn(currency, goods, price, shipping)
    const record = await settled(shop, order, { allocated_quantity: 1, waiting_quantity: 2 })
    await fulfil(shop, order, [{ lineId: record.line_item_id, quantity: 1 }])
    await paidWhen(shop, order, units.first / (currency === "jpy" ? 1 : 1000))
    expect(await captured(order)).toEqual([units.first])

    await correctStock(shop, goods, 2)

    await settled(shop, order, { fulfilled_quantity: 3 })
    await paidWhen(shop, order, (await paidOrder(shop, order)).total)
    expect(await captured(order)).toEqual([units.all])
  })

  it("in yen what is given up of a paid order comes back with its share of the discount", async () => {
    const { shop } = on()
    const goods = await goodsWith(shop, 1)
    const order = await orderIn("jpy", goods, 1001, 500)
    const record = await settled(shop, order, { waiting_quantity: 2 })
    await payInAdvance(shop, order)

    await giveUp(shop, record)

    const [{ data }] = await bankPayments(shop, order)
    expect(data).toMatchObject({ captured: 3203, refunded: 1802 })
    expect(refundedOf(await paidOrder(shop, order))).toBe(1802)
  })
}
