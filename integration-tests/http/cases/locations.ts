import { expectBooksRight } from "../../support/books"
import { settledInAll, told } from "../../support/history"
import { cancelOrder, fulfil } from "../../support/order-changes"
import { createLevel, locationsOf, reservationsOf } from "../../support/stock-changes"
import { decideFor } from "../../support/policies"
import { goodsWith, inDays, levelOf, orderFor, settled } from "../../support/scene"
import { recordsOf } from "../../../demo/story/watch"
import { orderFromSupplier, type Goods } from "../../../demo/story/goods"
import type { Stage } from "../stage"

/** Goods that lie at two locations. */
export function locations(on: () => Stage): void {
  const goodsAt = async (first: number, second: number): Promise<[Goods, Goods]> => {
    const { shop } = on()
    const goods = await goodsWith(shop, first)
    const [, there] = await locationsOf(shop)
    await createLevel(shop, goods, there, second)
    return [goods, { ...goods, locationId: there }]
  }

  describe("case 5: where the merchant lets an order be served from several locations, it is", () => {
    it("2 and 3 on hand, 10 ordered: 5 now, 5 wait", async () => {
      const { shop } = on()
      const [here, there] = await goodsAt(2, 3)
      await decideFor(shop, here, { sourcing: "split" })
      const order = await orderFor(shop, here, 10)

      await settledInAll(shop, order, { ordered: 10, allocated: 5, waiting: 5 })
      await expectBooksRight(shop, [here], [order])
      expect(await levelOf(shop, here)).toMatchObject({ stocked_quantity: 2, reserved_quantity: 2 })
      expect(await levelOf(shop, there)).toMatchObject({ stocked_quantity: 3, reserved_quantity: 3 })
    })

    it("5 and 5 on hand, 8 ordered: none waits, and nobody else can buy what is held", async () => {
      const { shop } = on()
      const [here, there] = await goodsAt(5, 5)
      await decideFor(shop, here, { sourcing: "split" })
      const order = await orderFor(shop, here, 8)

      await settledInAll(shop, order, { ordered: 8, allocated: 8, waiting: 0 })
      await expectBooksRight(shop, [here], [order])
      const next = await orderFor(shop, here, 4)
      await settledInAll(shop, next, { ordered: 4, allocated: 2, waiting: 2 })
      await expectBooksRight(shop, [here], [order, next])
      expect(await levelOf(shop, here)).toMatchObject({ reserved_quantity: 5 })
      expect(await levelOf(shop, there)).toMatchObject({ reserved_quantity: 5 })
    })

    it("each location packs what it holds, and the order ends whole", async () => {
      const { shop } = on()
      const [here, there] = await goodsAt(5, 5)
      await decideFor(shop, here, { sourcing: "split" })
      const order = await orderFor(shop, here, 8)
      const { records } = await settledInAll(shop, order, { allocated: 8 })
      // Reservations follow the records.
      await expectBooksRight(shop, [here], [order])
      const [{ line_item_id: lineId }] = records
      const first = (await reservationsOf(shop, here)).find(({ line_item_id }) => line_item_id === lineId)
      const share = first?.quantity ?? 0

      await fulfil(shop, order, [{ lineId, quantity: share }], first?.location_id)
      await settledInAll(shop, order, { fulfilled: share, allocated: 8 - share })
      await expectBooksRight(shop, [here], [order])
      const other = first?.location_id === here.locationId ? there : here
      await fulfil(shop, order, [{ lineId, quantity: 8 - share }], other.locationId)

      await settledInAll(shop, order, { fulfilled: 8, allocated: 0, waiting: 0 })
      await expectBooksRight(shop, [here], [order])
      expect(await reservationsOf(shop, here)).toEqual([])
    })

    it("a canceled order lets go of what it held at each of them", async () => {
      const { shop } = on()
      const [here] = await goodsAt(5, 5)
      await decideFor(shop, here, { sourcing: "split" })
      const order = await orderFor(shop, here, 8)
      await settledInAll(shop, order, { allocated: 8 })

      await cancelOrder(shop, order)

      await settledInAll(shop, order, { canceled: 8, allocated: 0 })
      await expectBooksRight(shop, [here], [order])
      expect(await reservationsOf(shop, here)).toEqual([])
    })

    it("without that it is served from the best single one (2 and 3 on hand, 10 ordered: 3 now, 7 wait)", async () => {
      const { shop } = on()
      const [here, there] = await goodsAt(2, 3)
      const order = await orderFor(shop, here, 10)

      await settled(shop, order, { location_id: there.locationId, allocated_quantity: 3, waiting_quantity: 7 })
      await expectBooksRight(shop, [here], [order])
      expect(await recordsOf(shop, order)).toHaveLength(1)
      expect(await levelOf(shop, here)).toMatchObject({ stocked_quantity: 2, reserved_quantity: 0 })
    })
  })

  describe("an order served from one location whose goods arrive at another", () => {
    it("is promised for that day, and goes there once all it wants is there (1 here, 5 on their way there)", async () => {
      const { shop } = on()
      const [here, there] = await goodsAt(1, 0)
      const supply = await orderFromSupplier(shop, [{ goods: there, quantity: 5, expectedAt: inDays(5) }])
      const order = await orderFor(shop, here, 5)
      const record = await settled(shop, order, { location_id: here.locationId, allocated_quantity: 1, waiting_quantity: 4 })
      expect(record.promised_by?.slice(0, 10)).toBe(inDays(5).slice(0, 10))
      await on().rest()

      await shop.admin("POST", `/admin/purchase-orders/${supply.id}/receive`, {
        lines: [{ id: supply.lines[0].id, quantity: 5 }],
      })

      const moved = await settled(shop, order, { fulfilled_quantity: 5, allocated_quantity: 0, waiting_quantity: 0 })
      expect(moved.location_id).toBe(there.locationId)
      await expectBooksRight(shop, [here], [order])
      expect(await levelOf(shop, here)).toMatchObject({ stocked_quantity: 1, reserved_quantity: 0 })
    })
  })

  describe("case 8: a part of what waits can be served from elsewhere", () => {
    it("10 ordered of which 6 wait, 4 moved to an empty location: 4 wait there, 4 are there and 2 wait here", async () => {
      const { shop } = on()
      const [here, there] = await goodsAt(4, 0)
      const order = await orderFor(shop, here, 10)
      const record = await settled(shop, order, { allocated_quantity: 4, waiting_quantity: 6 })
      await on().rest()

      await shop.admin("POST", `/admin/backorders/${record.id}/split`, { location_id: there.locationId, quantity: 4 })

      await settled(shop, order, { id: record.id, location_id: here.locationId, allocated_quantity: 4, waiting_quantity: 2 })
      const moved = await settled(shop, order, { location_id: there.locationId, allocated_quantity: 0, waiting_quantity: 4 })
      await told(shop, moved, { type: "moved", cause: "split" })
      await expectBooksRight(shop, [here], [order])
      await settledInAll(shop, order, { ordered: 10, allocated: 4, waiting: 6 })
    })
  })
}
