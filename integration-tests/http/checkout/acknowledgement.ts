import { orderFromSupplier, type Goods } from "../../../demo/story/goods"
import { eventually } from "../../../demo/story/http"
import { correctStock, inDays } from "../../support/scene"
import { ofVariant, type Storefront } from "./scene"

export function acknowledgement(on: () => Storefront): void {
  let goods: Goods
  let cartId: string

  beforeEach(async () => {
    goods = await on().goods(3)
    await on().policy(ofVariant(goods), { acknowledgement_required: true })
    cartId = await on().ready(goods, 10)
  })

  it("is asked for before an order of which a part waits, and kept on the order with date and wording", async () => {
    const refused = await on().complete(cartId)
    expect(refused).toMatchObject({
      status: 409,
      body: {
        message: `A part of this order comes later. Please confirm that first: "${goods.title}": 3 now, 7 later; there is no delivery date yet.`,
        shortages: [],
      },
    })
    expect(await on().summary(cartId)).toMatchObject({ acknowledgement_required: true, acknowledged_at: null })
    const { acknowledged_at, lines } = await on().acknowledge(cartId)
    expect(await on().summary(cartId)).toMatchObject({ acknowledgement_required: true, acknowledged_at })
    const metadata = await on().metadataOfOrder(cartId)
    expect(metadata?.backorder_acknowledgement).toMatchObject({
      acknowledged_at,
      language: "en",
      lines: [{ variant_id: goods.variantId, title: goods.title, quantity: "10", backordered_quantity: "7", message: lines[0].message }],
    })
  })

  it("is in the words the shopper read", async () => {
    await on().acknowledge(cartId, { "accept-language": "de" })
    const metadata = await on().metadataOfOrder(cartId)
    expect(metadata?.backorder_acknowledgement).toMatchObject({
      language: "de",
      lines: [{ message: "3 sofort, 7 später; einen Liefertermin gibt es noch nicht." }],
    })
  })

  it("is void once more waits, and stands where less does", async () => {
    await on().acknowledge(cartId)
    await correctStock(on().shop, goods, 4)
    expect((await on().summary(cartId)).acknowledged_at).not.toBeNull()
    await correctStock(on().shop, goods, 2)
    expect(await on().summary(cartId)).toMatchObject({ acknowledgement_required: true, acknowledged_at: null })
    expect((await on().complete(cartId)).status).toBe(409)
    await on().acknowledge(cartId)
    expect((await on().complete(cartId)).body.type).toBe("order")
  })

  it("is void once a date gets later or is gone, and stands where it gets earlier", async () => {
    const order = await orderFromSupplier(on().shop, [{ goods, quantity: 20, expectedAt: inDays(14) }])
    const move = (days: number) =>
      on().shop.admin("POST", `/admin/purchase-orders/${order.id}/lines/${order.lines[0].id}/eta`, { expected_at: inDays(days) })
    const promised = async (days: number) =>
      eventually(`a promise in ${days} days`, async () => {
        const [line] = (await on().summary(cartId)).lines
        return line.promised_by === inDays(days)
      })
    await promised(14)
    await on().acknowledge(cartId)
    await move(10)
    await promised(10)
    expect((await on().summary(cartId)).acknowledged_at).not.toBeNull()
    await move(15)
    await promised(15)
    expect((await on().summary(cartId)).acknowledged_at).toBeNull()
    await on().acknowledge(cartId)
    await on().shop.admin("POST", `/admin/purchase-orders/${order.id}/cancel`)
    await eventually("no date", async () => (await on().summary(cartId)).lines[0].promised_by === null)
    expect((await on().complete(cartId)).status).toBe(409)
  })

  it("is not asked for where nothing waits, and then keeps nothing", async () => {
    const stocked = await on().ready(goods, 2)
    expect(await on().acknowledge(stocked)).toMatchObject({ acknowledgement_required: false, acknowledged_at: null })
    expect((await on().metadataOfOrder(stocked)) ?? {}).not.toHaveProperty("backorder_acknowledgement")
  })

  it("cannot be written or taken away through the cart's metadata", async () => {
    const forged = { acknowledged_at: new Date().toISOString(), lines: [] }
    await on().send("POST", `/store/carts/${cartId}`, { metadata: { backorder_acknowledgement: forged, colour: "red" } })
    expect((await on().complete(cartId)).status).toBe(409)
    const { acknowledged_at } = await on().acknowledge(cartId)
    await on().send("POST", `/store/carts/${cartId}`, { metadata: { backorder_acknowledgement: "", size: "large" } })
    expect(await on().metadataOfOrder(cartId)).toMatchObject({ backorder_acknowledgement: { acknowledged_at }, colour: "red", size: "large" })
  })

  it("is refused for a cart that is an order already, and for none", async () => {
    await on().acknowledge(cartId)
    await on().complete(cartId)
    expect((await on().send("POST", `/store/carts/${cartId}/backorder-acknowledgement`)).status).toBe(400)
    expect((await on().send("POST", "/store/carts/cart_none/backorder-acknowledgement")).status).toBe(404)
  })
}
