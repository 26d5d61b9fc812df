import { completeCart } from "../../../demo/story/customer"
import { recordWhen } from "../../../demo/story/watch"
import { lineOf } from "../../support/order-changes"
import { numberedGoods } from "../goods"
import { settled, brokenLaws } from "../rest"
import { turnsOf, type SeveralShops } from "../several-shops"
import { paidCarts } from "../shoppers"

/** A few do the same thing at the same moment, each through another process than the one before. */
export function races(on: () => SeveralShops): void {
  describe("a race", () => {
    it("allocates what is on hand once (8 checkouts of 1 at once with 3 on hand: 3 allocated, 5 waiting)", async () => {
      const { shops, db } = on()
      const next = turnsOf(shops)
      const goods = await numberedGoods(shops[0], "race", 3)
      const carts = await paidCarts(shops[0], db, [{ goods, quantity: 1 }], 8)

      await Promise.all(carts.map((cart) => completeCart(next(), cart)))

      const situation = await settled(db)
      const level = situation.levels.find(({ itemId }) => itemId === goods.inventoryItemId)
      const waiting = situation.records.filter((record) => record.itemId === goods.inventoryItemId && record.waiting.gt(0))
      expect(level?.reserved.toNumber()).toBe(3)
      expect(waiting.map(({ waiting }) => waiting.toNumber())).toEqual([1, 1, 1, 1, 1])
      expect(brokenLaws(situation)).toEqual([])
    })

    it("packs what is allocated once (allocated 5, four parcels of 2 at once through Medusa's own route: 1 is left)", async () => {
      const { shops, db } = on()
      const next = turnsOf(shops)
      const goods = await numberedGoods(shops[0], "parcel", 5)
      const [cart] = await paidCarts(shops[0], db, [{ goods, quantity: 8 }], 1)
      const order = await completeCart(next(), cart)
      await recordWhen(shops[0], order, "holds 5", ({ allocated_quantity }) => allocated_quantity === 5)
      const line = await lineOf(shops[0], order, goods)

      const parcels = await Promise.allSettled(
        [1, 2, 3, 4].map(() =>
          next().admin("POST", `/admin/orders/${order.id}/fulfillments`, { items: [{ id: line.id, quantity: 2 }] })
        )
      )

      expect(parcels.filter(({ status }) => status === "fulfilled")).toHaveLength(2)
      const situation = await settled(db)
      const level = situation.levels.find(({ itemId }) => itemId === goods.inventoryItemId)
      expect({ stocked: level?.stocked.toNumber(), reserved: level?.reserved.toNumber() }).toEqual({ stocked: 1, reserved: 1 })
      expect(brokenLaws(situation)).toEqual([])
    })

    it("releases what is allocated once (allocated 5, four releases at once: 0 are left, never less)", async () => {
      const { shops, db } = on()
      const next = turnsOf(shops)
      const goods = await numberedGoods(shops[0], "release", 5)
      const [cart] = await paidCarts(shops[0], db, [{ goods, quantity: 8 }], 1)
      const order = await completeCart(next(), cart)
      const record = await recordWhen(shops[0], order, "holds 5", ({ allocated_quantity }) => allocated_quantity === 5)

      await Promise.allSettled(
        [1, 2, 3, 4].map(() => next().admin("POST", `/admin/backorders/${record.id}/release`, {}))
      )

      const situation = await settled(db)
      const level = situation.levels.find(({ itemId }) => itemId === goods.inventoryItemId)
      expect({ stocked: level?.stocked.toNumber(), reserved: level?.reserved.toNumber() }).toEqual({ stocked: 0, reserved: 0 })
      const after = situation.records.find(({ id }) => id === record.id)
      expect([after?.fulfilled, after?.allocated, after?.waiting].map(String)).toEqual(["5", "0", "3"])
      expect(brokenLaws(situation)).toEqual([])
    })
  })
}
