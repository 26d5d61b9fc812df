import type { Order } from "../../../demo/story/customer"
import { eventually } from "../../../demo/story/http"
import type { Shop } from "../../../demo/story/shop"
import { recordsOf } from "../../../demo/story/watch"
import { expectBooksRight } from "../../support/books"
import { historyOf, settledInAll, toldByOrderOrStock } from "../../support/history"
import { cancelFulfilment, fulfil, lineOf, parcelsOf } from "../../support/order-changes"
import { createLevel, locationsOf, reservationsOf } from "../../support/stock-changes"
import { goodsWith, orderFor, settled } from "../../support/scene"
import type { Stage } from "../stage"

/** Parcels that staff pack and unpack by core's own routes. */
export function parcels(on: () => Stage): void {
  describe("a parcel", () => {
    it("turns what was allocated into what is fulfilled", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 4)
      const order = await orderFor(shop, goods, 9)
      const record = await settled(shop, order, { allocated_quantity: 4, waiting_quantity: 5 })
      await on().rest()

      await fulfil(shop, order, [{ lineId: record.line_item_id, quantity: 3 }])

      await settled(shop, order, { fulfilled_quantity: 3, allocated_quantity: 1, waiting_quantity: 5 })
      await toldByOrderOrStock(shop, record, { type: "fulfilled", cause: "order.fulfillment_created", data: { quantity: "3" } })
      await expectBooksRight(shop, [goods], [order])
    })

    it("that is unpacked gives its goods back to its own line, not to the next", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 3)
      const order = await orderFor(shop, goods, 5)
      const record = await settled(shop, order, { allocated_quantity: 3, waiting_quantity: 2 })
      const next = await orderFor(shop, goods, 4)
      await settled(shop, next, { waiting_quantity: 4 })
      const parcel = await fulfil(shop, order, [{ lineId: record.line_item_id, quantity: 3 }])
      await settled(shop, order, { fulfilled_quantity: 3, allocated_quantity: 0 })
      await on().rest()

      await cancelFulfilment(shop, order, parcel)

      await settled(shop, order, { fulfilled_quantity: 0, allocated_quantity: 3, waiting_quantity: 2 })
      await toldByOrderOrStock(shop, record, { type: "unfulfilled", cause: "order.fulfillment_canceled", data: { quantity: "3" } })
      await settled(shop, next, { allocated_quantity: 0, waiting_quantity: 4 })
      await expectBooksRight(shop, [goods], [order, next])
    })

    it("can be packed and unpacked again and again", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 3)
      const order = await orderFor(shop, goods, 5)
      const record = await settled(shop, order, { allocated_quantity: 3, waiting_quantity: 2 })
      for (const quantity of [3, 1, 2]) {
        // The record is there a moment before the reservation that core packs from.
        await on().rest()
        await eventually("core holds what it may pack", async () =>
          (await reservationsOf(shop, goods)).some((held) => held.line_item_id === record.line_item_id && held.quantity === 3)
        )
        const parcel = await fulfil(shop, order, [{ lineId: record.line_item_id, quantity }])
        await settled(shop, order, { fulfilled_quantity: quantity, allocated_quantity: 3 - quantity })
        await cancelFulfilment(shop, order, parcel)
        await settled(shop, order, { fulfilled_quantity: 0, allocated_quantity: 3, waiting_quantity: 2 })
        await expectBooksRight(shop, [goods], [order])
      }
    })

    it("never holds what is not there", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 2)
      const order = await orderFor(shop, goods, 5)
      const record = await settled(shop, order, { allocated_quantity: 2, waiting_quantity: 3 })
      const history = await historyOf(shop, record)

      const packing = fulfil(shop, order, [{ lineId: record.line_item_id, quantity: 3 }])

      await expect(packing).rejects.toThrow("exceeds the reserved quantity")
      expect(await historyOf(shop, record)).toEqual(history)
      await expectBooksRight(shop, [goods], [order])
    })

    it("packed at another location than its goods were held at leaves nothing held there for nobody", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 5)
      const [, second] = await locationsOf(shop)
      await createLevel(shop, goods, second, 3)
      const order = await orderFor(shop, goods, 10)
      const record = await settled(shop, order, { allocated_quantity: 5, waiting_quantity: 5 })

      await fulfil(shop, order, [{ lineId: record.line_item_id, quantity: 2 }], second)

      // 5 and 3 were there: what is not in this parcel is held or in one made for it since, and 2 are short.
      const { records } = await settledInAll(shop, order, { ordered: 10, waiting: 2 })
      await expectBooksRight(shop, [goods], [order])
      expect(records.some(({ location_id }) => location_id === second)).toBe(true)
    })

    it("is counted as fulfilled where it was packed", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 5)
      const [, second] = await locationsOf(shop)
      await createLevel(shop, goods, second, 3)
      const order = await orderFor(shop, goods, 10)
      const record = await settled(shop, order, { allocated_quantity: 5, waiting_quantity: 5 })

      await fulfil(shop, order, [{ lineId: record.line_item_id, quantity: 2 }], second)
      await settledInAll(shop, order, { waiting: 2 })
      await on().rest()

      const packed = await packedAt(shop, order)
      const recorded = new Map((await recordsOf(shop, order)).map((one) => [one.location_id, one.fulfilled_quantity]))
      expect(Object.fromEntries(recorded)).toMatchObject(Object.fromEntries(packed))
    })

    it("of goods that were all there may be packed elsewhere, too", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 7)
      const [, second] = await locationsOf(shop)
      await createLevel(shop, goods, second, 7)
      const order = await orderFor(shop, goods, 7)
      const line = await lineOf(shop, order, goods)
      const [reserved] = await reservationsOf(shop, goods)
      const [elsewhere] = (await locationsOf(shop)).filter((location) => location !== reserved.location_id)

      const parcel = await fulfil(shop, order, [{ lineId: line.id, quantity: 2 }], elsewhere)
      await expectBooksRight(shop, [goods], [order])

      await cancelFulfilment(shop, order, parcel)
      await expectBooksRight(shop, [goods], [order])
    })
  })
}

async function packedAt(shop: Shop, order: Order): Promise<ReadonlyMap<string, number>> {
  const packed = new Map<string, number>()
  for (const { location_id, canceled_at, items } of await parcelsOf(shop, order)) {
    const quantity = canceled_at ? 0 : items.reduce((sum, item) => sum + item.quantity, 0)
    packed.set(location_id, (packed.get(location_id) ?? 0) + quantity)
  }
  return packed
}
