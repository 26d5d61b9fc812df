import { orderFromSupplier } from "../../../demo/story/goods"
import { recordsOf } from "../../../demo/story/watch"
import { expectBooksRight } from "../../support/books"
import { settledInAll, told } from "../../support/history"
import { cancelOrder, convertDraft, draftFor, editOrder, fulfil, lineOf } from "../../support/order-changes"
import {
  changeReservation,
  createLevel,
  deleteLevel,
  deleteReservation,
  holdBack,
  locationsOf,
  reservationsOf,
} from "../../support/stock-changes"
import { correctStock, goodsWith, inDays, levelOf, orderFor, settled, someone } from "../../support/scene"
import type { Stage } from "../stage"

/** Staff count, hold back and move goods past the orders that want them. */
export function stock(on: () => Stage): void {
  describe("stock that is corrected", () => {
    it("up goes to those who wait, in their order, and the history says so", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 0)
      const first = await orderFor(shop, goods, 3)
      const record = await settled(shop, first, { waiting_quantity: 3 })
      const second = await orderFor(shop, goods, 3)
      await settled(shop, second, { waiting_quantity: 3 })
      await on().rest()

      await correctStock(shop, goods, 4)

      await settled(shop, first, { status: "fulfilled", fulfilled_quantity: 3 })
      await settled(shop, second, { waiting_quantity: 2, fulfilled_quantity: 1 })
      await told(shop, record, { type: "allocated", cause: "stock_changed", data: { quantity: "3" } })
      await expectBooksRight(shop, [goods], [first, second])
    })

    it("down to below what is held is taken from the last in line first", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 10)
      const first = await orderFor(shop, goods, 6)
      const second = await orderFor(shop, goods, 6)
      const record = await settled(shop, second, { allocated_quantity: 4, waiting_quantity: 2 })
      await on().rest()

      await correctStock(shop, goods, 7)

      await settled(shop, second, { allocated_quantity: 1, waiting_quantity: 5 })
      await told(shop, record, { type: "deallocated", cause: "stock_changed", data: { quantity: "3" } })
      expect(await recordsOf(shop, first)).toEqual([])
      await expectBooksRight(shop, [goods], [first, second])
    })

    it("down to nothing lets an order wait that was covered, with a promise of its own", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 5)
      await orderFromSupplier(shop, [{ goods, quantity: 5, expectedAt: inDays(9) }])
      const order = await orderFor(shop, goods, 5)
      const next = await orderFor(shop, goods, 1)
      await settled(shop, next, { waiting_quantity: 1 })
      expect(await recordsOf(shop, order)).toEqual([])

      await correctStock(shop, goods, 0)

      const record = await settled(shop, order, { allocated_quantity: 0, waiting_quantity: 5 })
      expect(record.promised_by).not.toBeNull()
      await told(shop, record, { type: "created", cause: "stock_changed" })
      await expectBooksRight(shop, [goods], [order, next])
      expect(await levelOf(shop, goods)).toMatchObject({ stocked_quantity: 0, reserved_quantity: 0, incoming_quantity: 5 })
    })
  })

  describe("stock of a draft that became an order and was edited since", () => {
    it("is taken back at once where it is corrected, though nobody has paid", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 4)
      const order = await draftFor(shop, someone(), [{ goods, quantity: 1 }])
      await convertDraft(shop, order)
      await editOrder(shop, order, { set: [{ lineId: (await lineOf(shop, order, goods)).id, quantity: 3 }] })

      await correctStock(shop, goods, 2)

      await settled(shop, order, { allocated_quantity: 2, waiting_quantity: 1 })
      await expectBooksRight(shop, [goods], [order])
    })
  })

  describe("a reservation that staff touch", () => {
    it.each([
      ["is made again where they deleted it", "0", (id: string) => deleteReservation(on().shop, id)],
      ["is raised again where they lowered it", "1", (id: string) => changeReservation(on().shop, id, { quantity: 1 })],
      ["is lowered again where they raised it above the stock", "9", (id: string) => changeReservation(on().shop, id, { quantity: 9 })],
      ["is raised again where they lowered it to nothing", "0", (id: string) => changeReservation(on().shop, id, { quantity: 0 })],
    ])("%s, and its history says so", async (_, touched, touch) => {
      const { shop } = on()
      const goods = await goodsWith(shop, 3)
      const order = await orderFor(shop, goods, 10)
      await settled(shop, order, { allocated_quantity: 3, waiting_quantity: 7 })
      const next = await orderFor(shop, goods, 2)
      await settled(shop, next, { waiting_quantity: 2 })
      await on().rest()
      const held = (await reservationsOf(shop, goods)).find(({ quantity }) => quantity === 3)

      await touch(held?.id ?? "")

      await expectBooksRight(shop, [goods], [order, next])
      const record = await settled(shop, order, { allocated_quantity: 3, waiting_quantity: 7 })
      await told(shop, record, { type: "reserved", cause: "reservation_changed", data: { previous_quantity: touched, quantity: "3" } })
      await settled(shop, next, { allocated_quantity: 0, waiting_quantity: 2 })
      expect(await levelOf(shop, goods)).toMatchObject({ stocked_quantity: 3, reserved_quantity: 3 })
    })

    it("and that they move to where there is less of it comes back, and leaves nothing held there for nobody", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 3)
      const [, second] = await locationsOf(shop)
      await createLevel(shop, goods, second, 1)
      const order = await orderFor(shop, goods, 10)
      await settled(shop, order, { allocated_quantity: 3, waiting_quantity: 7 })
      await on().rest()
      const [held] = await reservationsOf(shop, goods)

      await changeReservation(shop, held.id, { location_id: second })

      await on().rest()
      await settledInAll(shop, order, { ordered: 10, allocated: 3, waiting: 7 })
      await expectBooksRight(shop, [goods], [order])
      expect(await reservationsOf(shop, goods)).toMatchObject([{ location_id: goods.locationId, quantity: 3 }])
    })

    it("for something that is no order keeps goods from orders, until it is given up", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 5)
      const hold = await holdBack(shop, goods, 2)
      const order = await orderFor(shop, goods, 5)
      const record = await settled(shop, order, { allocated_quantity: 3, waiting_quantity: 2 })
      await expectBooksRight(shop, [goods], [order])
      await on().rest()

      await deleteReservation(shop, hold)

      await settled(shop, order, { waiting_quantity: 0 })
      await told(shop, record, { type: "allocated", cause: "reservation_changed", data: { quantity: "2" } })
      await expectBooksRight(shop, [goods], [order])
    })
  })

  describe("an inventory level", () => {
    it("that is deleted under a waiting order leaves it waiting, and feeds it when it is there again", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 0)
      const order = await orderFor(shop, goods, 2)
      const record = await settled(shop, order, { waiting_quantity: 2 })
      await on().rest()

      await deleteLevel(shop, goods, goods.locationId)
      await settled(shop, order, { waiting_quantity: 2, allocated_quantity: 0 })
      await createLevel(shop, goods, goods.locationId, 5)

      await settled(shop, order, { id: record.id, waiting_quantity: 0, fulfilled_quantity: 2 })
      await expectBooksRight(shop, [goods], [order])
    })

    it("that is deleted under a waiting order does not keep the order from being canceled", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 0)
      const order = await orderFor(shop, goods, 2)
      await settled(shop, order, { waiting_quantity: 2 })
      await on().rest()

      await deleteLevel(shop, goods, goods.locationId)
      await cancelOrder(shop, order)

      await settled(shop, order, { status: "canceled", canceled_quantity: 2, waiting_quantity: 0 })
    })

    it("made at another location feeds an order that got nothing where it waits", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 0)
      const order = await orderFor(shop, goods, 2)
      await settled(shop, order, { waiting_quantity: 2 })
      const [, second] = await locationsOf(shop)

      await createLevel(shop, goods, second, 5)

      await settledInAll(shop, order, { ordered: 2, waiting: 0 })
      await expectBooksRight(shop, [goods], [order])
      expect(await levelOf(shop, goods)).toMatchObject({ stocked_quantity: 0, reserved_quantity: 0 })
    })
  })

  describe("core's guard", () => {
    it("holds after every repair: nobody packs more than is there", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 3)
      const order = await orderFor(shop, goods, 10)
      await settled(shop, order, { allocated_quantity: 3, waiting_quantity: 7 })
      const line = await lineOf(shop, order, goods)
      await on().rest()
      const [held] = await reservationsOf(shop, goods)
      await changeReservation(shop, held.id, { quantity: 10 })
      await expectBooksRight(shop, [goods], [order])

      await expect(fulfil(shop, order, [{ lineId: line.id, quantity: 4 }])).rejects.toThrow("exceeds the reserved quantity")
    })
  })
}
