import type { Goods } from "../../../demo/story/goods"
import { orderFromSupplier } from "../../../demo/story/goods"
import type { Order } from "../../../demo/story/customer"
import type { BackorderDTO } from "../../../src/types"
import { expectBooksRight } from "../../support/books"
import { historyOf, toldByOrderOrStock } from "../../support/history"
import { cancelFulfilment, cancelOrder, editOrder, fulfil, lineOf } from "../../support/order-changes"
import { createLevel, locationsOf, reservationsOf } from "../../support/stock-changes"
import { goodsWith, inDays, levelOf, orderFor, settled } from "../../support/scene"
import type { Stage } from "../stage"

const CAUSE = "order-edit.confirmed"

/** Core deletes the reservation of an edited line and makes a new one of the whole new quantity. */
export function edits(on: () => Stage): void {
  describe("an order edit", () => {
    let goods: Goods
    let order: Order
    let record: BackorderDTO

    /** 3 on hand, 20 on their way, 10 ordered. */
    beforeEach(async () => {
      const { shop } = on()
      goods = await goodsWith(shop, 3)
      await orderFromSupplier(shop, [{ goods, quantity: 20, expectedAt: inDays(10) }])
      order = await orderFor(shop, goods, 10)
      record = await settled(shop, order, { allocated_quantity: 3, waiting_quantity: 7 })
    })

    it("to more lets the new units wait and keeps the date (10 to 12)", async () => {
      const { shop } = on()
      await editOrder(shop, order, { set: [{ lineId: record.line_item_id, quantity: 12 }] })

      const after = await settled(shop, order, { ordered_quantity: 12, allocated_quantity: 3, waiting_quantity: 9 })
      expect(after).toMatchObject({ promised_by: record.promised_by, promise_version: record.promise_version })
      await toldByOrderOrStock(shop, record, { type: "edited", cause: CAUSE })
      await expectBooksRight(shop, [goods], [order])
      expect(await levelOf(shop, goods)).toMatchObject({ reserved_quantity: 3, incoming_quantity: 20 })
    })

    it("to less takes from what waits first (10 to 5)", async () => {
      const { shop } = on()
      await editOrder(shop, order, { set: [{ lineId: record.line_item_id, quantity: 5 }] })

      await settled(shop, order, { ordered_quantity: 5, allocated_quantity: 3, waiting_quantity: 2, canceled_quantity: 0 })
      await toldByOrderOrStock(shop, record, { type: "edited", cause: CAUSE })
      await expectBooksRight(shop, [goods], [order])
    })

    it("to less than is held gives the rest to the next in line (10 to 2)", async () => {
      const { shop } = on()
      const next = await orderFor(shop, goods, 4)
      await settled(shop, next, { waiting_quantity: 4 })

      await editOrder(shop, order, { set: [{ lineId: record.line_item_id, quantity: 2 }] })

      await settled(shop, order, { ordered_quantity: 2, waiting_quantity: 0 })
      await settled(shop, next, { waiting_quantity: 3 })
      await expectBooksRight(shop, [goods], [order, next])
    })

    it("of the price alone moves nothing", async () => {
      const { shop } = on()
      const told = await historyOf(shop, record)
      await editOrder(shop, order, { set: [{ lineId: record.line_item_id, quantity: 10, unitPrice: 90 }] })
      expect(await levelOf(shop, goods)).toMatchObject({ stocked_quantity: 3 })

      await expectBooksRight(shop, [goods], [order])
      expect(await settled(shop, order, {})).toMatchObject({
        ordered_quantity: 10,
        allocated_quantity: 3,
        waiting_quantity: 7,
        promised_by: record.promised_by,
        promise_version: record.promise_version,
      })
      expect(await historyOf(shop, record)).toEqual(told)
    })

    it.each([["first", 5, 0], ["second", 0, 5]])(
      "keeps what the line holds at the %s location, whichever core reserves at (8 to 10, 5 of them held)",
      async (_, here, there) => {
        const { shop } = on()
        const both = await goodsWith(shop, here)
        await createLevel(shop, both, (await locationsOf(shop))[1], there)
        const one = await orderFor(shop, both, 8)
        const held = await settled(shop, one, { allocated_quantity: 5, waiting_quantity: 3 })

        await editOrder(shop, one, { set: [{ lineId: held.line_item_id, quantity: 10 }] })
        await settled(shop, one, { location_id: held.location_id, ordered_quantity: 10, allocated_quantity: 5, waiting_quantity: 5 })
        await editOrder(shop, one, { set: [{ lineId: held.line_item_id, quantity: 8 }] })

        await settled(shop, one, { location_id: held.location_id, ordered_quantity: 8, allocated_quantity: 5, waiting_quantity: 3 })
        await expectBooksRight(shop, [both], [one])
      }
    )

    it("that takes the line off closes its record and gives what it held to the next in line", async () => {
      const { shop } = on()
      const other = await goodsWith(shop, 0)
      await editOrder(shop, order, { add: [{ goods: other, quantity: 1 }] })
      const next = await orderFor(shop, goods, 4)
      await settled(shop, next, { waiting_quantity: 4 })
      await on().rest()

      await editOrder(shop, order, { set: [{ lineId: record.line_item_id, quantity: 0 }] })

      await settled(shop, order, { id: record.id, status: "canceled", allocated_quantity: 0, waiting_quantity: 0 })
      await settled(shop, next, { waiting_quantity: 1 })
      await toldByOrderOrStock(shop, record, { type: "edited", cause: CAUSE })
      await expectBooksRight(shop, [goods, other], [order, next])
    })

    it("that adds goods which are short lets them wait, and leaves the other line alone", async () => {
      const { shop } = on()
      const short = await goodsWith(shop, 1)
      await editOrder(shop, order, { add: [{ goods: short, quantity: 3 }] })

      const added = await settled(shop, order, { allocated_quantity: 1, waiting_quantity: 2 })
      await toldByOrderOrStock(shop, added, { type: "created", cause: CAUSE })
      expect(await settled(shop, order, { id: record.id })).toMatchObject({ allocated_quantity: 3, waiting_quantity: 7 })
      await expectBooksRight(shop, [goods, short], [order])
    })

    it("that adds more of the same goods queues them behind their own order's first line", async () => {
      const { shop } = on()
      await editOrder(shop, order, { add: [{ goods, quantity: 2 }] })

      await settled(shop, order, { ordered_quantity: 2, allocated_quantity: 0, waiting_quantity: 2 })
      expect(await settled(shop, order, { id: record.id })).toMatchObject({ allocated_quantity: 3, waiting_quantity: 7 })
      await expectBooksRight(shop, [goods], [order])
    })

    it("counts what was shipped already (10 ordered, 3 shipped, edited to 8, then to 3)", async () => {
      const { shop } = on()
      await fulfil(shop, order, [{ lineId: record.line_item_id, quantity: 3 }])
      await settled(shop, order, { fulfilled_quantity: 3, waiting_quantity: 7 })

      await editOrder(shop, order, { set: [{ lineId: record.line_item_id, quantity: 8 }] })
      await settled(shop, order, { ordered_quantity: 8, fulfilled_quantity: 3, allocated_quantity: 0, waiting_quantity: 5 })
      await expectBooksRight(shop, [goods], [order])
      expect(await levelOf(shop, goods)).toMatchObject({ stocked_quantity: 0, reserved_quantity: 0 })

      await editOrder(shop, order, { set: [{ lineId: record.line_item_id, quantity: 3 }] })
      await settled(shop, order, { ordered_quantity: 3, fulfilled_quantity: 3, waiting_quantity: 0, status: "fulfilled" })
      await expectBooksRight(shop, [goods], [order])
    })

    it("orders again what was given up", async () => {
      const { shop } = on()
      await shop.admin("POST", `/admin/backorders/${record.id}/cancel`, {})
      await settled(shop, order, { status: "canceled", canceled_quantity: 7, allocated_quantity: 3 })

      await editOrder(shop, order, { set: [{ lineId: record.line_item_id, quantity: 12 }] })

      await settled(shop, order, { ordered_quantity: 12, canceled_quantity: 7, allocated_quantity: 3, waiting_quantity: 2 })
      await expectBooksRight(shop, [goods], [order])
    })
  })

  describe("an order edit of goods that were all there", () => {
    it("is recorded once it wants more than that (4 of 5, edited to 8)", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 5)
      const order = await orderFor(shop, goods, 4)
      const line = await lineOf(shop, order, goods)

      await editOrder(shop, order, { set: [{ lineId: line.id, quantity: 8 }] })

      const record = await settled(shop, order, { ordered_quantity: 8, allocated_quantity: 5, waiting_quantity: 3 })
      await toldByOrderOrStock(shop, record, { type: "created", cause: CAUSE })
      await expectBooksRight(shop, [goods], [order])
    })

    it("holds no more than is still to be shipped (6 ordered, 2 shipped, edited to 5)", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 10)
      const order = await orderFor(shop, goods, 6)
      const line = await lineOf(shop, order, goods)
      const parcel = await fulfil(shop, order, [{ lineId: line.id, quantity: 2 }])

      await editOrder(shop, order, { set: [{ lineId: line.id, quantity: 5 }] })

      await expectBooksRight(shop, [goods], [order])
      expect(await levelOf(shop, goods)).toMatchObject({ stocked_quantity: 8, reserved_quantity: 3 })

      await cancelFulfilment(shop, order, parcel)
      await expectBooksRight(shop, [goods], [order])
      expect(await levelOf(shop, goods)).toMatchObject({ stocked_quantity: 10, reserved_quantity: 5 })
    })
  })

  describe("a canceled order", () => {
    it("closes its records, leaves no tag waiting and holds nothing, and its history says why", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 2)
      const order = await orderFor(shop, goods, 5)
      const record = await settled(shop, order, { allocated_quantity: 2, waiting_quantity: 3 })
      await on().rest()

      await cancelOrder(shop, order)

      await settled(shop, order, { status: "canceled", canceled_quantity: 5, waiting_quantity: 0, allocated_quantity: 0 })
      await toldByOrderOrStock(shop, record, { type: "canceled", cause: "order_canceled", data: { quantity: "5" } })
      await expectBooksRight(shop, [goods], [order])
      expect(await reservationsOf(shop, goods)).toEqual([])
    })
  })
}
