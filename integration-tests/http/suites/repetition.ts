import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { eventually } from "../../../demo/story/http"
import { orderFromSupplier, type Goods } from "../../../demo/story/goods"
import { mailOf, noticesOf } from "../../../demo/story/watch"
import { BACKORDER_MODULE } from "../../../src/modules/backorder"
import type { BackorderModuleService } from "../../../src/modules/backorder/service"
import type { AdminBackorderEventListResponse } from "../../../src/types"
import { replanOrdersWorkflow } from "../../../src/workflows/replan-orders"
import { goodsWith, inDays, levelOf, orderFor, settled, someone } from "../../support/scene"
import type { Stage } from "../stage"

/** Events come late, twice or not at all, and processes die; nothing is done twice and nothing is lost. */
export function repetition(on: () => Stage): void {
  describe("what happens twice", () => {
    it("changes nothing when an order's event arrives again", async () => {
      const { shop, container } = on()
      const goods = await goodsWith(shop, 3)
      const order = await orderFor(shop, goods, 10)
      const record = await settled(shop, order, { waiting_quantity: 7, next_duty: "tell_no_date" })
      await mailOf(shop, order, "order_taken")
      const ledger = await ledgerOf(container, order.id)

      const again = { order_ids: [order.id], cause: { type: "order_placed", id: order.id }, now: new Date().toISOString() }
      await Promise.all([1, 2, 3].map(() => replanOrdersWorkflow(container).run({ input: again })))

      expect(await settled(shop, order, {})).toEqual(record)
      expect(await ledgerOf(container, order.id)).toEqual(ledger)
      expect(await noticesOf(shop, order)).toHaveLength(1)
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

    it("announces a broken promise once, however often the clock strikes", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 0)
      await orderFromSupplier(shop, [{ goods, quantity: 5, expectedAt: inDays(3) }])
      const order = await orderFor(shop, goods, 5)
      await settled(shop, order, { waiting_quantity: 5 })

      const sweep = (days: number) => shop.admin<{ sweep: { acted: number } }>("POST", "/admin/backorder-sweeps", { now: inDays(days) })
      expect((await sweep(2)).body.sweep.acted).toBe(0)
      const [first, second] = await Promise.all([sweep(5), sweep(5)])
      expect(first.body.sweep.acted + second.body.sweep.acted).toBe(1)
      expect((await sweep(9)).body.sweep.acted).toBe(0)
      await mailOf(shop, order, "overdue")
      expect((await noticesOf(shop, order)).map(({ type }) => type).sort()).toEqual(["order_taken", "overdue"])
    })

    it("moves no promise and sends no mail when the supplier repeats himself", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 0)
      const bought = await orderFromSupplier(shop, [{ goods, quantity: 5, expectedAt: inDays(10) }])
      const order = await orderFor(shop, goods, 5)
      await settled(shop, order, { waiting_quantity: 5, promise_version: 1 })
      const say = { expected_at: inDays(20) }
      const path = `/admin/purchase-orders/${bought.id}/lines/${bought.lines[0].id}/eta`
      await shop.admin("POST", path, say)
      await shop.admin("POST", path, say)
      await settled(shop, order, { promise_version: 2 })
      await mailOf(shop, order, "promise_changed")
      expect((await noticesOf(shop, order)).filter(({ type }) => type === "promise_changed")).toHaveLength(1)
    })
  })

  describe("what is lost on the way", () => {
    it("an order nobody told us of is found by the reconcile", async () => {
      const { shop, container } = on()
      const goods = await goodsWith(shop, 2)
      const order = await orderFor(shop, goods, 6)
      await settled(shop, order, { waiting_quantity: 4 })
      await forget(container, order.id, goods, 6)

      await shop.admin("POST", "/admin/backorders/replan", {})

      await settled(shop, order, { allocated_quantity: 2, waiting_quantity: 4 })
    })

    it("a parcel that its order does not count is counted, and not packed again", async () => {
      const { shop, container } = on()
      const goods = await goodsWith(shop, 3)
      const order = await orderFor(shop, goods, 5)
      const record = await settled(shop, order, { allocated_quantity: 3, waiting_quantity: 2 })
      await shop.admin("POST", `/admin/orders/${order.id}/fulfillments`, {
        items: [{ id: record.line_item_id, quantity: 3 }],
      })
      await settled(shop, order, { fulfilled_quantity: 3 })
      await uncount(container, record.line_item_id)

      await shop.admin("POST", "/admin/backorders/replan", {})

      await settled(shop, order, { fulfilled_quantity: 3, allocated_quantity: 0, waiting_quantity: 2 })
      expect(await levelOf(shop, goods)).toMatchObject({ stocked_quantity: 0, reserved_quantity: 0 })
    })

    it("a parcel that left without our hearing of it is told to the customer", async () => {
      const { shop, container } = on()
      const goods = await goodsWith(shop, 1)
      const order = await orderFor(shop, goods, 2)
      const record = await settled(shop, order, { allocated_quantity: 1, waiting_quantity: 1 })
      await shop.admin("POST", `/admin/orders/${order.id}/fulfillments`, {
        items: [{ id: record.line_item_id, quantity: 1 }],
      })
      await settled(shop, order, { fulfilled_quantity: 1 })
      const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
      await sql.raw(
        "UPDATE fulfillment SET shipped_at = now() WHERE id IN (SELECT fulfillment_id FROM order_fulfillment WHERE order_id = ?)",
        [order.id]
      )

      await shop.admin("POST", "/admin/backorders/replan", {})
      await shop.admin("POST", "/admin/backorders/replan", {})

      await mailOf(shop, order, "partly_shipped")
      expect((await noticesOf(shop, order)).filter(({ type }) => type === "partly_shipped")).toHaveLength(1)
    })

    it("a mail that cannot be sent stays in the outbox and is sent when it can", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 0)
      await shop.mailbox("POST", "/control", { status: 503, times: 1 })
      const customer = someone()
      const order = await orderFor(shop, goods, 1, customer)
      const [waiting] = await eventually("a failed attempt", async () => {
        const notices = await noticesOf(shop, order)
        return notices.some(({ attempts, status, last_error }) => attempts === 1 && status === "pending" && last_error) && notices
      })

      await shop.admin("POST", `/admin/backorder-notices/${waiting.id}/resend`, {})

      await mailOf(shop, order, "order_taken")
      const { body } = await shop.mailbox<{ messages: unknown[] }>("GET", `/messages?to=${encodeURIComponent(customer.email)}`)
      expect(body.messages).toHaveLength(1)
    })
  })

  describe("the ledger", () => {
    it("is one chain per order, each entry carrying the hash of the one before", async () => {
      const { shop, container } = on()
      const goods = await goodsWith(shop, 1)
      const bought = await orderFromSupplier(shop, [{ goods, quantity: 5, expectedAt: inDays(10) }])
      const order = await orderFor(shop, goods, 3)
      await settled(shop, order, { waiting_quantity: 2 })
      await shop.admin("POST", `/admin/purchase-orders/${bought.id}/receive`, {
        lines: [{ id: bought.lines[0].id, quantity: 5 }],
      })
      await settled(shop, order, { status: "fulfilled" })

      const ledger = await ledgerOf(container, order.id)
      expect(ledger.map(({ sequence }) => sequence)).toEqual(ledger.map((_, index) => index + 1))
      expect(ledger.map(({ previous_hash }) => previous_hash)).toEqual([null, ...ledger.slice(0, -1).map(({ hash }) => hash)])
    })

    it("is verified on request, and refuses every change", async () => {
      const { shop, container } = on()
      const order = await orderFor(shop, await goodsWith(shop, 0), 2)
      const record = await settled(shop, order, { waiting_quantity: 2 })
      await mailOf(shop, order, "order_taken")
      const verified = () => shop.admin<AdminBackorderEventListResponse>("GET", `/admin/backorders/${record.id}/events?verify=true`)
      const { body } = await verified()
      expect(body.verification).toEqual({ valid: true, entries: body.count, broken_at: null, fault: null })

      const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
      for (const change of ["UPDATE backorder_event SET data = '{}'", "DELETE FROM backorder_event"]) {
        await expect(sql.raw(`${change} WHERE order_id = '${order.id}'`)).rejects.toThrow("which is never changed")
      }
      expect((await verified()).body).toEqual(body)
    })
  })
}

/** Puts back what core left behind, past all events: the whole quantity reserved and nothing recorded. */
async function forget(container: Stage["container"], orderId: string, goods: Goods, reserved: number): Promise<void> {
  const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const records = await backorder.recordsOfOrders([orderId])
  await backorder.deleteBackorders(records.map((record) => record.backorderId))
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const raw = JSON.stringify({ value: String(reserved), precision: 20 })
  await sql.raw("UPDATE reservation_item SET quantity = ?, raw_quantity = ? WHERE inventory_item_id = ?", [
    reserved,
    raw,
    goods.inventoryItemId,
  ])
  await sql.raw("UPDATE inventory_level SET reserved_quantity = ?, raw_reserved_quantity = ? WHERE inventory_item_id = ?", [
    reserved,
    raw,
    goods.inventoryItemId,
  ])
}

/** What a process leaves that dies after the parcel and before the order's count of it. */
async function uncount(container: Stage["container"], lineItemId: string): Promise<void> {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await sql.raw("UPDATE order_item SET fulfilled_quantity = 0, raw_fulfilled_quantity = ? WHERE item_id = ?", [
    JSON.stringify({ value: "0", precision: 20 }),
    lineItemId,
  ])
  await sql.raw("UPDATE fulfillment SET created_at = now() - interval '5 minutes'")
}

function ledgerOf(container: Stage["container"], orderId: string) {
  return container
    .resolve<BackorderModuleService>(BACKORDER_MODULE)
    .listBackorderEvents({ order_id: orderId }, { take: null, order: { sequence: "ASC" } })
}
