import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { orderFromSupplier, type PurchaseOrder } from "../../../demo/story/goods"
import { eventually } from "../../../demo/story/http"
import type { Shop } from "../../../demo/story/shop"
import { recordsOf } from "../../../demo/story/watch"
import { expectBooksRight } from "../../support/books"
import { cancelOrder, fulfil } from "../../support/order-changes"
import { correctStock, goodsWith, inDays, levelOf, orderFor, settled } from "../../support/scene"
import type { Stage } from "../stage"

/** Who waits, who is served, and by when. */
export function queue(on: () => Stage): void {
  describe("case 1: what comes in fills exactly as many units, all of them of the first in line", () => {
    it("waiting 7 then 4, receive 5: 2 and 4 remain waiting", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 0)
      const bought = await orderFromSupplier(shop, [{ goods, quantity: 20, expectedAt: inDays(10) }])
      const first = await orderFor(shop, goods, 7)
      await settled(shop, first, { waiting_quantity: 7 })
      const second = await orderFor(shop, goods, 4)
      await settled(shop, second, { waiting_quantity: 4 })
      expect(await levelOf(shop, goods)).toMatchObject({ incoming_quantity: 20 })

      await receive(shop, bought, 5)

      await settled(shop, first, { waiting_quantity: 2, fulfilled_quantity: 5 })
      await settled(shop, second, { waiting_quantity: 4, fulfilled_quantity: 0 })
      await expectBooksRight(shop, [goods], [first, second])
      expect(await levelOf(shop, goods)).toMatchObject({ stocked_quantity: 0, incoming_quantity: 15 })
    })
  })

  describe("case 2: the second in line gets nothing while the first lacks anything", () => {
    it("waiting 4 then 1, receive 3: the first keeps 1 waiting, the second is untouched", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 0)
      const bought = await orderFromSupplier(shop, [{ goods, quantity: 5, expectedAt: inDays(10) }])
      const first = await orderFor(shop, goods, 4)
      await settled(shop, first, { waiting_quantity: 4 })
      const second = await orderFor(shop, goods, 1)
      const untouched = await settled(shop, second, { waiting_quantity: 1 })

      await receive(shop, bought, 3)

      await settled(shop, first, { waiting_quantity: 1, fulfilled_quantity: 3 })
      await expectBooksRight(shop, [goods], [first, second])
      expect(await recordsOf(shop, second)).toMatchObject([
        { waiting_quantity: 1, allocated_quantity: 0, promised_by: untouched.promised_by },
      ])
    })
  })

  describe("case 9: an order that is canceled while it waits frees nothing that another could get", () => {
    it("waiting 4 then 3, on hand 0: after canceling the first, the second still waits for 3", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 0)
      const first = await orderFor(shop, goods, 4)
      await settled(shop, first, { waiting_quantity: 4 })
      const second = await orderFor(shop, goods, 3)
      await settled(shop, second, { waiting_quantity: 3, queue_position: 2 })

      await cancelOrder(shop, first)

      await settled(shop, first, { status: "canceled", canceled_quantity: 4, waiting_quantity: 0 })
      await settled(shop, second, { waiting_quantity: 3, allocated_quantity: 0, queue_position: 1 })
      await expectBooksRight(shop, [goods], [first, second])
      expect(await levelOf(shop, goods)).toMatchObject({ stocked_quantity: 0, reserved_quantity: 0 })
    })

    it("what it held, and no more, goes to the next", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 3)
      const first = await orderFor(shop, goods, 8)
      await settled(shop, first, { allocated_quantity: 3, waiting_quantity: 5 })
      const second = await orderFor(shop, goods, 4)
      await settled(shop, second, { waiting_quantity: 4 })

      await cancelOrder(shop, first)

      await settled(shop, first, { status: "canceled", canceled_quantity: 8, allocated_quantity: 0 })
      await settled(shop, second, { waiting_quantity: 1, fulfilled_quantity: 3 })
      await expectBooksRight(shop, [goods], [first, second])
    })
  })

  describe("case 10: no more leaves than is there", () => {
    it("on hand 3, order 8: 8 are refused, 3 leave, 10 come in, 5 leave, 5 are left", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 3)
      const bought = await orderFromSupplier(shop, [{ goods, quantity: 10, expectedAt: inDays(4) }])
      const order = await orderFor(shop, goods, 8)
      const { line_item_id: lineId } = await settled(shop, order, { allocated_quantity: 3, waiting_quantity: 5 })

      await expect(fulfil(shop, order, [{ lineId, quantity: 8 }])).rejects.toThrow("exceeds the reserved quantity")
      await fulfil(shop, order, [{ lineId, quantity: 3 }])
      await settled(shop, order, { fulfilled_quantity: 3, allocated_quantity: 0, waiting_quantity: 5 })
      expect(await levelOf(shop, goods)).toMatchObject({ stocked_quantity: 0, reserved_quantity: 0 })

      await receive(shop, bought, 10)
      await settled(shop, order, { status: "fulfilled", fulfilled_quantity: 8, waiting_quantity: 0 })
      await expectBooksRight(shop, [goods], [order])
      expect(await levelOf(shop, goods)).toMatchObject({ stocked_quantity: 5, reserved_quantity: 0, incoming_quantity: 0 })
    })
  })

  describe("case 14: what is on hand is counted against everybody's orders", () => {
    it("stock 10, orders of 6, 6 and 20: 0, 2 and 20 wait", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 10)
      const first = await orderFor(shop, goods, 6)
      const second = await orderFor(shop, goods, 6)
      const third = await orderFor(shop, goods, 20)
      await settled(shop, second, { allocated_quantity: 4, waiting_quantity: 2 })
      await settled(shop, third, { allocated_quantity: 0, waiting_quantity: 20 })
      expect(await recordsOf(shop, first)).toEqual([])
      await expectBooksRight(shop, [goods], [first, second, third])
    })
  })

  describe("case 15: what nobody waits for stays free", () => {
    it("stock 7, demand 20: 7 and 13; 30 more: the 13 are served, 17 are left", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 7)
      const order = await orderFor(shop, goods, 20)
      await settled(shop, order, { allocated_quantity: 7, waiting_quantity: 13 })

      await correctStock(shop, goods, 37)

      await settled(shop, order, { waiting_quantity: 0, fulfilled_quantity: 20 })
      await expectBooksRight(shop, [goods], [order])
      expect(await levelOf(shop, goods)).toMatchObject({ stocked_quantity: 17, reserved_quantity: 0 })
    })
  })

  describe("case 18: a delivery goes to the order that was promised from it, as far as it reaches", () => {
    it("4 promised from 10 on order, 3 are received: 3 are served and 1 keeps its promise", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 0)
      const bought = await orderFromSupplier(shop, [{ goods, quantity: 10, expectedAt: inDays(10) }])
      const order = await orderFor(shop, goods, 4)
      const promised = await settled(shop, order, { waiting_quantity: 4, promise_basis: "purchase_order" })

      await receive(shop, bought, 3)

      const served = await settled(shop, order, { fulfilled_quantity: 3, waiting_quantity: 1 })
      expect(served.promised_by).toBe(promised.promised_by)
      await expectBooksRight(shop, [goods], [order])
      expect(await levelOf(shop, goods)).toMatchObject({ stocked_quantity: 0, incoming_quantity: 7 })
    })
  })

  describe("case 19: promises look ahead", () => {
    it("is never promised for a day that has passed, however late the supplier is", async () => {
      const { shop, container } = on()
      const goods = await goodsWith(shop, 0)
      const bought = await orderFromSupplier(shop, [{ goods, quantity: 5, expectedAt: inDays(10) }])
      const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
      await sql.raw("UPDATE purchase_order_line SET expected_at = now() - interval '5 days' WHERE id = ?", [bought.lines[0].id])

      const now = Date.now()
      const order = await orderFor(shop, goods, 5)

      const record = await settled(shop, order, { waiting_quantity: 5 })
      for (const date of [record.expected_at, record.promised_by].filter((day) => day !== null)) {
        expect(Date.parse(date)).toBeGreaterThanOrEqual(now)
      }
    })

    it("of a purchase order move with its date, and no second purchase order comes of it", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 0)
      const bought = await orderFromSupplier(shop, [{ goods, quantity: 5, expectedAt: inDays(10) }])
      const order = await orderFor(shop, goods, 5)
      const { promised_by: before } = await settled(shop, order, { waiting_quantity: 5, promise_version: 1 })
      const count = await purchaseOrders(shop)

      for (const days of [20, 15]) {
        await shop.admin("POST", `/admin/purchase-orders/${bought.id}/lines/${bought.lines[0].id}/eta`, {
          expected_at: inDays(days),
        })
      }

      const { promised_by: after } = await settled(shop, order, { promise_version: 3 })
      expect(Date.parse(after ?? "") - Date.parse(before ?? "")).toBe(5 * 24 * 60 * 60 * 1000)
      expect(await purchaseOrders(shop)).toBe(count)
      expect(await levelOf(shop, goods)).toMatchObject({ incoming_quantity: 5 })
    })
  })

  describe("case 20: parallel checkouts get as many units as there are", () => {
    it("8 checkouts of 1 with 3 on hand: exactly 3 are allocated and 5 wait", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 3)
      const orders = await Promise.all(Array.from({ length: 8 }, () => orderFor(shop, goods, 1)))

      const records = await eventually("5 waiting", async () => {
        const all = (await Promise.all(orders.map((order) => recordsOf(shop, order)))).flat()
        return all.filter(({ waiting_quantity }) => waiting_quantity === 1).length === 5 && all
      })
      await expectBooksRight(shop, [goods], orders)
      expect(records.reduce((sum, record) => sum + record.waiting_quantity, 0)).toBe(5)
      expect(await levelOf(shop, goods)).toMatchObject({ stocked_quantity: 3, reserved_quantity: 3 })
    })
  })
}

async function receive(shop: Shop, bought: PurchaseOrder, quantity: number): Promise<void> {
  await shop.admin("POST", `/admin/purchase-orders/${bought.id}/receive`, { lines: [{ id: bought.lines[0].id, quantity }] })
}

async function purchaseOrders(shop: Shop): Promise<number> {
  const { body } = await shop.admin<{ count: number }>("GET", "/admin/purchase-orders?limit=1")
  return body.count
}
