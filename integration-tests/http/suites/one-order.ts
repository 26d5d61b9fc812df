import { eventually } from "../../../demo/story/http"
import { fillCart, placeOrder, type Order } from "../../../demo/story/customer"
import { orderFromSupplier } from "../../../demo/story/goods"
import type { Shop } from "../../../demo/story/shop"
import { mailOf, noticesOf, recordsOf } from "../../../demo/story/watch"
import type { BackorderEventDTO } from "../../../src/types"
import { fulfil, lineOf, parcelsOf, ship } from "../../support/order-changes"
import { correctStock, goodsWith, inDays, orderFor, settled, someone } from "../../support/scene"
import type { Stage } from "../stage"

/** Several lines of one order: one promise version and one mail for what happens together. */
export function oneOrder(on: () => Stage): void {
  describe("two parcels of an order that leave at once", () => {
    it("are told of as a part and as what was left", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 1)
      const order = await orderFor(shop, goods, 3)
      await settled(shop, order, { allocated_quantity: 1, waiting_quantity: 2 })
      const { id: lineId } = await lineOf(shop, order, goods)
      const first = await fulfil(shop, order, [{ lineId, quantity: 1 }])
      await correctStock(shop, goods, 2)
      await settled(shop, order, { fulfilled_quantity: 3 })
      const rest = (await parcelsOf(shop, order)).find(({ id }) => id !== first)

      await ship(shop, order, first)
      await ship(shop, order, rest?.id ?? "")

      const all = await mailOf(shop, order, "shipped")
      const part = await mailOf(shop, order, "partly_shipped")
      expect([part.subject, all.subject]).toEqual([expect.stringContaining("1 ×"), expect.stringContaining("2 ×")])
    })
  })

  describe("an order with two short lines", () => {
    it("is recorded as a whole: one promise version, one mail", async () => {
      const { shop } = on()
      const { order } = await twoLines(shop)
      await eventually("the mail", async () => (await noticesOf(shop, order)).some(({ status }) => status === "sent"))
      expect((await recordsOf(shop, order)).map((record) => record.promise_version)).toEqual([1, 1])
      expect((await noticesOf(shop, order)).map(({ type }) => type)).toEqual(["order_taken"])
    })

    it("is told of each line that is late, on the day it is", async () => {
      const { shop } = on()
      const { order } = await twoLines(shop)
      await shop.admin("POST", "/admin/backorder-sweeps", { now: inDays(8) })
      // What the first mail sets off goes by the machine's time, which the shop's has overtaken.
      await eventually("the first mail and what it changes", async () =>
        (await recordsOf(shop, order)).some(({ next_duty_at }) => ![inDays(5), inDays(12), null].includes(next_duty_at))
      )
      await shop.admin("POST", "/admin/backorder-sweeps", { now: inDays(15) })
      await eventually("both mails", async () =>
        (await noticesOf(shop, order)).filter(({ type, status }) => type === "overdue" && status === "sent").length === 2
      )
    })

    it("loses the record of a line that an edit takes off, and keeps the other", async () => {
      const { shop } = on()
      const { order } = await twoLines(shop)
      const [first, second] = await recordsOf(shop, order)
      await shop.admin("POST", "/admin/order-edits", { order_id: order.id })
      await shop.admin("POST", `/admin/order-edits/${order.id}/items/item/${first.line_item_id}`, { quantity: 0 })
      await shop.admin("POST", `/admin/order-edits/${order.id}/request`, {})
      await shop.admin("POST", `/admin/order-edits/${order.id}/confirm`, {})

      await settled(shop, order, { id: first.id, status: "canceled", waiting_quantity: 0 })
      await settled(shop, order, { id: second.id, status: "waiting", waiting_quantity: second.waiting_quantity })
    })

    it("is listed with the fields asked for, whatever they rest on", async () => {
      const { shop } = on()
      const { order } = await twoLines(shop)
      const list = async () =>
        (
          await shop.admin<{ backorders: { next_duty: string | null }[] }>(
            "GET",
            `/admin/backorders?order_id=${order.id}&fields=id,next_duty&order=created_at`
          )
        ).body.backorders
      await eventually("the duties", async () => (await list()).every(({ next_duty }) => next_duty))
      expect(await list()).toEqual([
        { id: expect.any(String), next_duty: "ship" },
        { id: expect.any(String), next_duty: "ship" },
      ])
    })

    it("shows in a line's history what was decided about the order", async () => {
      const { shop } = on()
      const { order } = await twoLines(shop)
      const [first, second] = await recordsOf(shop, order)
      await shop.admin("POST", `/admin/backorders/${first.id}/cancel`, {})
      await settled(shop, order, { id: first.id, status: "canceled" })
      expect(await recordsOf(shop, order)).toContainEqual(expect.objectContaining({ id: second.id, waiting_quantity: second.waiting_quantity }))

      const { body } = await shop.admin<{ events: BackorderEventDTO[] }>("GET", `/admin/backorders/${first.id}/events`)
      expect(body.events.map(({ type }) => type)).toEqual(["created", "canceled", "decided"])
    })
  })
}

/** Two products that come on day 5 and day 12. */
async function twoLines(shop: Shop): Promise<{ order: Order }> {
  const [early, late] = await Promise.all([goodsWith(shop, 0), goodsWith(shop, 0)])
  await orderFromSupplier(shop, [
    { goods: early, quantity: 5, expectedAt: inDays(5) },
    { goods: late, quantity: 5, expectedAt: inDays(12) },
  ])
  const cart = await fillCart(shop, someone(), early, 3)
  await shop.store("POST", `/store/carts/${cart}/line-items`, { variant_id: late.variantId, quantity: 2 })
  const order = await placeOrder(shop, cart)
  await eventually("both records", async () => (await recordsOf(shop, order)).length === 2)
  return { order }
}
