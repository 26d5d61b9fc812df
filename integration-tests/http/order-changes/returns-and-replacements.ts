import { orderFromSupplier, type Goods } from "../../../demo/story/goods"
import type { Order } from "../../../demo/story/customer"
import { recordsOf } from "../../../demo/story/watch"
import { expectBooksRight } from "../../support/books"
import { toldByOrderOrStock } from "../../support/history"
import {
  claimReplacement,
  convertDraft,
  draftFor,
  exchangeFor,
  fulfil,
  lineOf,
  receiveReturn,
  requestReturn,
  returnGoods,
  type OrderLine,
} from "../../support/order-changes"
import { goodsWith, inDays, levelOf, orderFor, settled, someone } from "../../support/scene"
import type { Stage } from "../stage"

/** Goods that come back, and goods that go out for them. */
export function returnsAndReplacements(on: () => Stage): void {
  const delivered = async (quantity: number): Promise<{ goods: Goods; order: Order; line: OrderLine }> => {
    const { shop } = on()
    const goods = await goodsWith(shop, quantity)
    const order = await orderFor(shop, goods, quantity)
    const line = await lineOf(shop, order, goods)
    await fulfil(shop, order, [{ lineId: line.id, quantity }])
    return { goods, order, line }
  }

  describe("a return", () => {
    it("goes to those who wait, and not back to the line it came from", async () => {
      const { shop } = on()
      const { goods, order, line } = await delivered(3)
      const waiting = await orderFor(shop, goods, 4)
      const record = await settled(shop, waiting, { waiting_quantity: 4 })
      await on().rest()

      await returnGoods(shop, order, [{ lineId: line.id, quantity: 2 }], goods.locationId)

      await settled(shop, waiting, { waiting_quantity: 2, fulfilled_quantity: 2 })
      await toldByOrderOrStock(shop, record, { type: "allocated", cause: "order.return_received", data: { quantity: "2" } })
      expect(await recordsOf(shop, order)).toEqual([])
      await expectBooksRight(shop, [goods], [order, waiting])
    })

    it("feeds what waits of the very line it came from, where nobody is before it", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 2)
      const order = await orderFor(shop, goods, 5)
      const record = await settled(shop, order, { allocated_quantity: 2, waiting_quantity: 3 })
      await fulfil(shop, order, [{ lineId: record.line_item_id, quantity: 2 }])
      await settled(shop, order, { fulfilled_quantity: 2 })
      await on().rest()

      await returnGoods(shop, order, [{ lineId: record.line_item_id, quantity: 1 }], goods.locationId)

      await settled(shop, order, { ordered_quantity: 5, fulfilled_quantity: 3, waiting_quantity: 2 })
      await expectBooksRight(shop, [goods], [order])
    })
  })

  describe.each([
    { kind: "claim", send: claimReplacement, cause: "order.claim_created" },
    { kind: "exchange", send: exchangeFor, cause: "order.exchange_created" },
  ])("what goes out for a $kind", ({ send, cause }) => {
    it.each([
      ["is held and waits like anything ordered, where core reserved it", true],
      ["is held and waits like anything ordered, where core reserved nothing", false],
    ])("%s", async (_, withShipping) => {
      const { shop } = on()
      const { goods, order, line } = await delivered(3)
      const short = await goodsWith(shop, 1)
      await orderFromSupplier(shop, [{ goods: short, quantity: 9, expectedAt: inDays(12) }])

      await send(shop, order, {
        instead: [{ lineId: line.id, quantity: 2 }],
        outbound: [{ goods: short, quantity: 3 }],
        withShipping,
      })

      const record = await settled(shop, order, { ordered_quantity: 3, allocated_quantity: 1, waiting_quantity: 2 })
      expect(record.promised_by).not.toBeNull()
      await toldByOrderOrStock(shop, record, { type: "created", cause })
      await expectBooksRight(shop, [goods, short], [order])
      expect(await levelOf(shop, short)).toMatchObject({ reserved_quantity: 1, incoming_quantity: 9 })

      await fulfil(shop, order, [{ lineId: record.line_item_id, quantity: 1 }])
      await settled(shop, order, { fulfilled_quantity: 1, allocated_quantity: 0, waiting_quantity: 2 })
      await expectBooksRight(shop, [goods, short], [order])
    })

    it("is held although core reserved nothing, where all of it is there", async () => {
      const { shop } = on()
      const { goods, order, line } = await delivered(3)
      const spare = await goodsWith(shop, 5)

      await send(shop, order, {
        instead: [{ lineId: line.id, quantity: 2 }],
        outbound: [{ goods: spare, quantity: 2 }],
        withShipping: false,
      })

      await expectBooksRight(shop, [goods, spare], [order])
      expect(await levelOf(shop, spare)).toMatchObject({ stocked_quantity: 5, reserved_quantity: 2 })
    })
  })

  describe("an exchange", () => {
    it("gives what comes back to those who wait", async () => {
      const { shop } = on()
      const { goods, order, line } = await delivered(3)
      const waiting = await orderFor(shop, goods, 4)
      await settled(shop, waiting, { waiting_quantity: 4 })
      const spare = await goodsWith(shop, 5)
      const instead = [{ lineId: line.id, quantity: 2 }]
      const returned = await exchangeFor(shop, order, { instead, outbound: [{ goods: spare, quantity: 2 }], withShipping: true })

      await receiveReturn(shop, returned, instead)

      await settled(shop, waiting, { waiting_quantity: 2, fulfilled_quantity: 2 })
      await expectBooksRight(shop, [goods, spare], [order, waiting])
    })

    it("that is called off lets go of what was to go out", async () => {
      const { shop } = on()
      const { goods, order, line } = await delivered(3)
      const short = await goodsWith(shop, 1)
      await exchangeFor(shop, order, {
        instead: [{ lineId: line.id, quantity: 2 }],
        outbound: [{ goods: short, quantity: 3 }],
        withShipping: true,
      })
      const record = await settled(shop, order, { allocated_quantity: 1, waiting_quantity: 2 })
      const next = await orderFor(shop, short, 2)
      await settled(shop, next, { waiting_quantity: 2 })
      const { body } = await shop.admin<{ exchanges: { id: string }[] }>("GET", `/admin/exchanges?order_id=${order.id}`)

      await shop.admin("POST", `/admin/exchanges/${body.exchanges[0].id}/cancel`, {})

      await settled(shop, order, { id: record.id, status: "canceled", allocated_quantity: 0, waiting_quantity: 0 })
      await settled(shop, next, { waiting_quantity: 1, fulfilled_quantity: 1 })
      await expectBooksRight(shop, [goods, short], [order, next])
    })
  })

  describe("a claim", () => {
    it("that is called off before core reserved anything lets go of what was to go out", async () => {
      const { shop } = on()
      const { goods, order, line } = await delivered(3)
      const short = await goodsWith(shop, 1)
      const claim = await claimReplacement(shop, order, {
        instead: [{ lineId: line.id, quantity: 2 }],
        outbound: [{ goods: short, quantity: 3 }],
        withShipping: false,
      })
      const record = await settled(shop, order, { allocated_quantity: 1, waiting_quantity: 2 })
      // Where a claim has no return, core looks at any return of the shop, and fails if there is none.
      const other = await delivered(1)
      await requestReturn(shop, other.order, [{ lineId: other.line.id, quantity: 1 }], goods.locationId)

      await shop.admin("POST", `/admin/claims/${claim}/cancel`, {})

      await settled(shop, order, { id: record.id, status: "canceled", allocated_quantity: 0, waiting_quantity: 0 })
      await expectBooksRight(shop, [goods, short], [order])
      expect(await levelOf(shop, short)).toMatchObject({ stocked_quantity: 1, reserved_quantity: 0 })
    })
  })

  describe("a draft order", () => {
    it("holds nothing until it is converted, and waits like any other then (5 of 2)", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 2)
      await orderFromSupplier(shop, [{ goods, quantity: 6, expectedAt: inDays(8) }])
      const draft = await draftFor(shop, someone(), [{ goods, quantity: 5 }])
      expect(await recordsOf(shop, draft)).toEqual([])
      expect(await levelOf(shop, goods)).toMatchObject({ reserved_quantity: 0 })

      await convertDraft(shop, draft)

      const record = await settled(shop, draft, { ordered_quantity: 5, allocated_quantity: 2, waiting_quantity: 3 })
      expect(record.promised_by).not.toBeNull()
      await toldByOrderOrStock(shop, record, { type: "created", cause: "order_placed" })
      await expectBooksRight(shop, [goods], [draft])
    })
  })
}
