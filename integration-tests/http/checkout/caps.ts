import { eventually } from "../../../demo/story/http"
import { recordsOf } from "../../../demo/story/watch"
import type { Goods } from "../../../demo/story/goods"
import { ofVariant, type Storefront } from "./scene"

export function caps(on: () => Storefront): void {
  const capped = async (onHand: number, cap: number): Promise<Goods> => {
    const goods = await on().goods(onHand)
    await on().policy(ofVariant(goods), { cap })
    return goods
  }

  const ordered = async (goods: Goods, quantity: number): Promise<{ id: string; display_id: number; total: number }> => {
    const { status, body } = await on().complete(await on().ready(goods, quantity))
    if (!body.order) {
      throw new Error(`${quantity} could not be ordered (${status}): ${body.message}`)
    }
    return body.order
  }

  describe("a cap (case 4)", () => {
    it("of 5 lets 5 be ordered of what is out of stock, and not 6", async () => {
      const goods = await capped(0, 5)
      const cartId = await on().cart()
      const refused = await on().add(cartId, goods, 6)
      expect(refused).toMatchObject({
        status: 409,
        body: {
          type: "conflict",
          message: `Only 5 of "${goods.title}" can be ordered: 5 later; there is no delivery date yet.`,
          shortages: [{ variant_id: goods.variantId, reason: "cap", requested_quantity: 6, possible_quantity: 5 }],
        },
      })
      expect((await on().add(cartId, goods, 5)).status).toBe(200)
      await on().prepare(cartId)
      expect((await on().complete(cartId)).body.type).toBe("order")
    })

    it("of 5 lets 7 be ordered where 2 are in stock, and not 8", async () => {
      const goods = await capped(2, 5)
      expect((await on().add(await on().cart(), goods, 8)).body.message).toBe(
        `Only 7 of "${goods.title}" can be ordered: 2 now, 5 later; there is no delivery date yet.`
      )
      const cartId = await on().ready(goods, 7)
      expect((await on().set(cartId, 8)).status).toBe(409)
      expect((await on().complete(cartId)).body.type).toBe("order")
    })

    it("lets not one more be ordered once 5 wait, whether their order is recorded yet or not", async () => {
      const goods = await capped(0, 5)
      const order = await ordered(goods, 5)
      const message = `None of "${goods.title}" is in stock, and no more can be ordered in advance at the moment.`
      expect((await on().add(await on().cart(), goods, 1)).body.message).toBe(message)
      await eventually("the record", async () => (await recordsOf(on().shop, order)).some((record) => record.waiting_quantity === 5))
      expect((await on().add(await on().cart(), goods, 1)).body.message).toBe(message)
      expect(await on().availability(goods, 1)).toMatchObject({ allowed: false, remaining_quantity: 0 })
    })

    it("counts what is added to what the cart has already", async () => {
      const goods = await capped(0, 5)
      const cartId = await on().cart()
      expect((await on().add(cartId, goods, 3)).status).toBe(200)
      expect((await on().add(cartId, goods, 3)).status).toBe(409)
      expect((await on().add(cartId, goods, 2)).status).toBe(200)
    })

    it("says with the availability how many may be ordered", async () => {
      const goods = await capped(2, 5)
      expect(await on().availability(goods, 7)).toMatchObject({ allowed: true, remaining_quantity: 7 })
      expect(await on().availability(goods, 8)).toMatchObject({ allowed: false, remaining_quantity: 7, promised_by: null })
    })

    it("of nothing lets only be ordered what is there", async () => {
      const goods = await on().goods(2)
      await on().policy(ofVariant(goods), { allowed: false })
      expect((await on().add(await on().cart(), goods, 3)).body.message).toBe(
        `Only 2 of "${goods.title}" can be ordered; they are in stock.`
      )
      expect((await on().add(await on().cart(), goods, 2)).status).toBe(200)
    })

    it("counts decimal quantities exactly (case 12)", async () => {
      const goods = await capped(4.5, 5.5)
      expect(await on().availability(goods, 10)).toMatchObject({ allowed: true, available_quantity: 4.5, backordered_quantity: 5.5 })
      expect(await on().availability(goods, 1)).toMatchObject({ backordered_quantity: 0 })
      expect((await on().add(await on().cart(), goods, 10.5)).body.shortages).toMatchObject([{ possible_quantity: 10 }])
      expect((await on().add(await on().cart(), goods, 10)).status).toBe(200)
    })
  })

  describe("another shopper's checkout (case 13)", () => {
    it("counts against the cap, and one's own does not", async () => {
      const goods = await capped(0, 5)
      const [mine, theirs] = [await on().cart(), await on().cart()]
      expect((await on().add(theirs, goods, 3)).status).toBe(200)
      expect((await on().add(mine, goods, 3)).body.shortages).toMatchObject([{ possible_quantity: 2 }])
      expect((await on().add(mine, goods, 2)).status).toBe(200)
      expect(await on().availability(goods, 1)).toMatchObject({ allowed: false, remaining_quantity: 0 })
      expect(await on().availability(goods, 2, `&cart_id=${mine}`)).toMatchObject({ allowed: true, remaining_quantity: 2 })
      expect((await on().summary(mine)).lines).toMatchObject([{ backordered_quantity: 2 }])
      await on().prepare(mine)
      expect((await on().complete(mine)).body.type).toBe("order")
    })

    it("counts where the cart was made with its lines, too", async () => {
      const goods = await capped(0, 5)
      const items = [{ variant_id: goods.variantId, quantity: 4 }]
      expect((await on().send("POST", "/store/carts", { items: [{ ...items[0], quantity: 6 }] })).status).toBe(409)
      await on().cart({ items })
      await eventually("the claim", async () => (await on().availability(goods, 1)).remaining_quantity === 1)
    })

    it("counts no more once its line leaves the cart or gets smaller", async () => {
      const goods = await capped(0, 5)
      const theirs = await on().cart()
      await on().add(theirs, goods, 5)
      await on().set(theirs, 2)
      expect(await on().availability(goods, 1)).toMatchObject({ remaining_quantity: 3 })
      expect((await on().remove(theirs)).status).toBe(200)
      expect(await on().availability(goods, 1)).toMatchObject({ remaining_quantity: 5 })
      await on().add(theirs, goods, 5)
      await on().set(theirs, 0)
      expect(await on().availability(goods, 1)).toMatchObject({ remaining_quantity: 5 })
    })

    it("counts as an order once it is completed, and never twice", async () => {
      const goods = await capped(0, 5)
      await ordered(goods, 3)
      expect(await on().availability(goods, 1)).toMatchObject({ remaining_quantity: 2 })
      expect((await on().add(await on().cart(), goods, 2)).status).toBe(200)
    })
  })
}
