import { eventually } from "../../../demo/story/http"
import { orderFromSupplier } from "../../../demo/story/goods"
import { recordsOf } from "../../../demo/story/watch"
import { correctStock, expectConserved, goodsWith, inDays, levelOf, orderFor, settled } from "../../support/scene"
import type { Stage } from "../stage"

/** What happens to waiting orders when stock and orders change under them. */
export function changes(on: () => Stage): void {
  describe("when stock comes in", () => {
    it("fills the first in line whole before the second gets anything (waiting 7 then 4, receive 5)", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 0)
      const bought = await orderFromSupplier(shop, [{ goods, quantity: 20, expectedAt: inDays(10) }])
      const first = await orderFor(shop, goods, 7)
      await settled(shop, first, { waiting_quantity: 7 })
      const second = await orderFor(shop, goods, 4)
      await settled(shop, second, { waiting_quantity: 4 })
      expect(await levelOf(shop, goods)).toMatchObject({ incoming_quantity: 20 })

      await shop.admin("POST", `/admin/purchase-orders/${bought.id}/receive`, {
        lines: [{ id: bought.lines[0].id, quantity: 5 }],
      })

      await settled(shop, first, { waiting_quantity: 2, fulfilled_quantity: 5 })
      await settled(shop, second, { waiting_quantity: 4, fulfilled_quantity: 0 })
      expect(await levelOf(shop, goods)).toMatchObject({ stocked_quantity: 0, incoming_quantity: 15 })
      await expectConserved(shop, goods, [first, second])
    })

    it("gives corrected stock to those who wait and leaves the rest free (stock 7, demand 20, later 30)", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 7)
      const order = await orderFor(shop, goods, 20)
      await settled(shop, order, { allocated_quantity: 7, waiting_quantity: 13 })

      await correctStock(shop, goods, 37)

      await settled(shop, order, { waiting_quantity: 0, fulfilled_quantity: 20 })
      expect(await levelOf(shop, goods)).toMatchObject({ stocked_quantity: 17, reserved_quantity: 0 })
    })

    it("counts a receipt once, however often it is sent with the same key", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 0)
      const bought = await orderFromSupplier(shop, [{ goods, quantity: 9, expectedAt: inDays(10) }])
      const body = { lines: [{ id: bought.lines[0].id, quantity: 4 }], idempotency_key: "delivery-note-17" }
      const path = `/admin/purchase-orders/${bought.id}/receive`
      await Promise.all([shop.admin("POST", path, body), shop.admin("POST", path, body)])
      await shop.admin("POST", path, body)
      expect(await levelOf(shop, goods)).toMatchObject({ stocked_quantity: 4, incoming_quantity: 5 })
    })
  })

  describe("when stock vanishes", () => {
    it("takes back from the last in line first", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 10)
      const first = await orderFor(shop, goods, 6)
      const second = await orderFor(shop, goods, 6)
      await settled(shop, second, { allocated_quantity: 4, waiting_quantity: 2 })

      await correctStock(shop, goods, 7)

      await settled(shop, second, { allocated_quantity: 1, waiting_quantity: 5 })
      expect(await recordsOf(shop, first)).toEqual([])
      expect(await levelOf(shop, goods)).toMatchObject({ stocked_quantity: 7, reserved_quantity: 7 })
    })
  })

  describe("when an order is canceled", () => {
    it("gives what it held to the next in line and invents no stock", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 3)
      const first = await orderFor(shop, goods, 8)
      await settled(shop, first, { allocated_quantity: 3, waiting_quantity: 5 })
      const second = await orderFor(shop, goods, 4)
      await settled(shop, second, { waiting_quantity: 4 })

      await shop.admin("POST", `/admin/orders/${first.id}/cancel`, {})

      await settled(shop, first, { status: "canceled", canceled_quantity: 8, waiting_quantity: 0, allocated_quantity: 0 })
      await settled(shop, second, { waiting_quantity: 1, fulfilled_quantity: 3 })
      await expectConserved(shop, goods, [first, second])
    })
  })

  describe("what is on hand", () => {
    it("may leave while the rest waits, and no more than that (on hand 3, order 8)", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 3)
      const order = await orderFor(shop, goods, 8)
      const record = await settled(shop, order, { allocated_quantity: 3, waiting_quantity: 5 })
      const ship = (quantity: number) =>
        shop.admin("POST", `/admin/orders/${order.id}/fulfillments`, { items: [{ id: record.line_item_id, quantity }] })

      await expect(ship(8)).rejects.toThrow("exceeds the reserved quantity")
      await ship(3)

      await settled(shop, order, { fulfilled_quantity: 3, allocated_quantity: 0, waiting_quantity: 5 })
      expect(await levelOf(shop, goods)).toMatchObject({ stocked_quantity: 0, reserved_quantity: 0 })
    })

    it("is counted against everybody's orders (stock 10; orders of 6, 6, 20)", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 10)
      const first = await orderFor(shop, goods, 6)
      const second = await orderFor(shop, goods, 6)
      const third = await orderFor(shop, goods, 20)
      await settled(shop, second, { waiting_quantity: 2 })
      await settled(shop, third, { waiting_quantity: 20 })
      expect(await recordsOf(shop, first)).toEqual([])
    })

    it("can be a fraction (stock 4.5, order 10)", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 4.5)
      const order = await orderFor(shop, goods, 10)
      await settled(shop, order, { allocated_quantity: 4.5, waiting_quantity: 5.5 })
      await expectConserved(shop, goods, [order])
    })

    it("goes to as many parallel checkouts as there are units (8 of 1, stock 3)", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 3)
      const orders = await Promise.all(Array.from({ length: 8 }, () => orderFor(shop, goods, 1)))
      await eventuallyReserved(shop, goods, 3)
      const records = (await Promise.all(orders.map((order) => recordsOf(shop, order)))).flat()
      expect(records.filter((record) => record.waiting_quantity === 1)).toHaveLength(5)
      await expectConserved(shop, goods, orders)
    })
  })
}

async function eventuallyReserved(
  shop: Stage["shop"],
  goods: Parameters<typeof levelOf>[1],
  reserved: number
): Promise<void> {
  await eventually(`${reserved} units reserved`, async () => (await levelOf(shop, goods)).reserved_quantity === reserved)
}
