import { loose } from "../../../demo/story/http"
import type { Order } from "../../../demo/story/customer"
import type { Shop } from "../../../demo/story/shop"
import { recordsOf } from "../../../demo/story/watch"
import type { StoreVariantAvailabilityResponse } from "../../../src/types"
import { ADMIN } from "../../support/demo-shop"
import { expectBooksRight } from "../../support/books"
import { cancelOrder, editOrder, fulfil, orderForAll, parcelsOf } from "../../support/order-changes"
import { decideFor } from "../../support/policies"
import { correctStock, goodsWith, levelOf, orderFor, settled, someone } from "../../support/scene"
import type { Stage } from "../stage"

/** What happens to the units of one order. */
export function lines(on: () => Stage): void {
  describe("case 3: what is allocated leaves once, however many ask for it at the same time", () => {
    it("allocated 5, four concurrent releases: nothing is allocated any more, and 5 have left", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 5)
      const order = await orderFor(shop, goods, 8)
      const record = await settled(shop, order, { allocated_quantity: 5, waiting_quantity: 3 })
      const admin = loose(shop.baseUrl, { authorization: `Bearer ${await tokenOf(shop)}` })

      const answers = await Promise.all([1, 2, 3, 4].map(() => admin("POST", `/admin/backorders/${record.id}/release`, {})))

      expect(answers.map(({ status }) => status)).toContain(200)
      await settled(shop, order, { allocated_quantity: 0, fulfilled_quantity: 5, waiting_quantity: 3 })
      expect(await parcelsOf(shop, order)).toHaveLength(1)
      await expectBooksRight(shop, [goods], [order])
      expect(await levelOf(shop, goods)).toMatchObject({ stocked_quantity: 0, reserved_quantity: 0 })
    })
  })

  describe("case 6: a part of what is there may leave alone", () => {
    it("4 ordered, 2 on hand, 1 leaves: 1 is fulfilled and 3 are open", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 2)
      const order = await orderFor(shop, goods, 4)
      const record = await settled(shop, order, { allocated_quantity: 2, waiting_quantity: 2 })

      await fulfil(shop, order, [{ lineId: record.line_item_id, quantity: 1 }])

      await settled(shop, order, { fulfilled_quantity: 1, allocated_quantity: 1, waiting_quantity: 2 })
      await expectBooksRight(shop, [goods], [order])
    })
  })

  describe("case 7: who orders less gives up what waits before what is there", () => {
    it("1 on hand and 2 waiting, edited to 1: the unit on hand stays", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 1)
      const order = await orderFor(shop, goods, 3)
      const record = await settled(shop, order, { allocated_quantity: 1, waiting_quantity: 2 })

      await editOrder(shop, order, { set: [{ lineId: record.line_item_id, quantity: 1 }] })

      await settled(shop, order, { ordered_quantity: 1, allocated_quantity: 1, waiting_quantity: 0 })
      await expectBooksRight(shop, [goods], [order])
      expect(await levelOf(shop, goods)).toMatchObject({ stocked_quantity: 1, reserved_quantity: 1 })
    })
  })

  describe("case 11: goods are taken once, and let go of once", () => {
    it("an order that is authorised and then charged holds what it held", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 4)
      const order = await orderFor(shop, goods, 6)
      await settled(shop, order, { allocated_quantity: 4, waiting_quantity: 2 })

      await charge(shop, order)

      await expectBooksRight(shop, [goods], [order])
      expect(await recordsOf(shop, order)).toMatchObject([{ allocated_quantity: 4, waiting_quantity: 2 }])
      expect(await levelOf(shop, goods)).toMatchObject({ stocked_quantity: 4, reserved_quantity: 4 })
    })

    it("canceling an order lets go of what this order holds, and of nothing else", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 9)
      const kept = await orderFor(shop, goods, 4)
      const canceled = await orderFor(shop, goods, 3)

      await cancelOrder(shop, canceled)

      await expectBooksRight(shop, [goods], [kept, canceled])
      expect(await levelOf(shop, goods)).toMatchObject({ stocked_quantity: 9, reserved_quantity: 4 })
    })
  })

  describe("case 12: quantities may be fractions", () => {
    it("stock 4.5: of 10 there are 5.5 too few, of 1 none", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 4.5)
      expect(await shown(shop, goods.variantId, 10)).toMatchObject({ available_quantity: 4.5, backordered_quantity: 5.5 })
      expect(await shown(shop, goods.variantId, 1)).toMatchObject({ available_quantity: 1, backordered_quantity: 0 })

      const order = await orderFor(shop, goods, 10)

      await settled(shop, order, { allocated_quantity: 4.5, waiting_quantity: 5.5 })
      await expectBooksRight(shop, [goods], [order])
      await correctStock(shop, goods, 10.25)
      await settled(shop, order, { status: "fulfilled", fulfilled_quantity: 10 })
      await expectBooksRight(shop, [goods], [order])
      expect(await levelOf(shop, goods)).toMatchObject({ stocked_quantity: 0.25, reserved_quantity: 0 })
    })
  })

  describe("case 16: an order that ships complete leaves whole or not at all", () => {
    it("one of its two lines is short: nothing leaves until both are there", async () => {
      const { shop } = on()
      const goods = [await goodsWith(shop, 0), await goodsWith(shop, 0)]
      const [chair, table] = goods
      await decideFor(shop, chair, { shipping: "complete" })
      await decideFor(shop, table, { shipping: "complete" })
      const order = await orderForAll(shop, someone(), [
        { goods: chair, quantity: 2 },
        { goods: table, quantity: 1 },
      ])
      await settled(shop, order, { waiting_quantity: 2 })
      await settled(shop, order, { waiting_quantity: 1 })

      await correctStock(shop, chair, 5)
      await settled(shop, order, { inventory_item_id: chair.inventoryItemId, allocated_quantity: 2 })
      await expectBooksRight(shop, goods, [order])
      expect(await parcelsOf(shop, order)).toEqual([])

      await correctStock(shop, table, 1)
      await settled(shop, order, { inventory_item_id: chair.inventoryItemId, status: "fulfilled" })
      await settled(shop, order, { inventory_item_id: table.inventoryItemId, status: "fulfilled" })
      await expectBooksRight(shop, goods, [order])
      expect(await parcelsOf(shop, order)).toHaveLength(1)
    })

    it("a line that is half there takes nothing, so that the next in line can have it", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 3)
      await decideFor(shop, goods, { shipping: "complete" })
      const order = await orderFor(shop, goods, 8)
      await settled(shop, order, { allocated_quantity: 0, waiting_quantity: 8, reason: "waits_to_be_whole" })

      const next = await orderFor(shop, goods, 3)

      await expectBooksRight(shop, [goods], [order, next])
      expect(await recordsOf(shop, next)).toEqual([])
      expect(await levelOf(shop, goods)).toMatchObject({ stocked_quantity: 3, reserved_quantity: 3 })
    })
  })
}

async function shown(shop: Shop, variantId: string, quantity: number) {
  const path = `/store/variants/${variantId}/availability?quantity=${quantity}`
  return (await shop.store<StoreVariantAvailabilityResponse>("GET", path)).body.availability
}

async function charge(shop: Shop, order: Order): Promise<void> {
  const { body } = await shop.admin<{
    order: { total: number; payment_collections: { payments: { id: string }[] }[] }
  }>("GET", `/admin/orders/${order.id}?fields=total,*payment_collections.payments`)
  const [payment] = body.order.payment_collections.flatMap(({ payments }) => payments)
  await shop.admin("POST", `/admin/payments/${payment.id}/capture`, { amount: body.order.total })
}

async function tokenOf(shop: Shop): Promise<string> {
  return (await shop.store<{ token: string }>("POST", "/auth/user/emailpass", ADMIN)).body.token
}
