import type { Order } from "../../../demo/story/customer"
import { eventually } from "../../../demo/story/http"
import { orderFromSupplier } from "../../../demo/story/goods"
import type { AdminOrderPaymentResponse, OrderPaymentDTO } from "../../../src/types"
import { bankPayments, bellsAbout, offerDemoBanks, orderPaidWith } from "../../support/demo-banks"
import { fulfil } from "../../support/order-changes"
import { goodsWith, inDays, settled } from "../../support/scene"
import type { Stage } from "../stage"
import { eventsOf, paidOf, paidOrder, paidWhen, withPaymentOptions } from "./money-order"

/** What a payment provider does that is no dream: it forgets, refuses, and captures in full or in part. */
export function moneyOfAuthorizations(on: () => Stage): void {
  const paymentOf = async (order: Order): Promise<OrderPaymentDTO> =>
    (await on().shop.admin<AdminOrderPaymentResponse>("GET", `/admin/orders/${order.id}/backorder-payment`)).body.payment

  beforeEach(() => offerDemoBanks(on().shop))

  describe("an authorisation that ends before the goods leave", () => {
    it("is told to the merchant, once for each promise", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 0)
      const bought = await orderFromSupplier(shop, [{ goods, quantity: 3, expectedAt: inDays(10) }])
      const order = await orderPaidWith(shop, goods, 2, { provider: "pp_demo_whole", data: { capture_before: inDays(12) } })
      const record = await settled(shop, order, { waiting_quantity: 2, promised_by: inDays(10) })
      expect(await paymentOf(order)).toMatchObject({
        rule: "whole_at_end",
        authorization: { provider_id: "pp_demo_whole", outcome: "lives", ends_at: inDays(12), promised_by: inDays(10) },
      })

      const move = (days: number) =>
        shop.admin("POST", `/admin/purchase-orders/${bought.id}/lines/${bought.lines[0].id}/eta`, { expected_at: inDays(days) })
      await move(20)
      const told = async (): Promise<unknown[]> => (await eventsOf(shop, record)).filter(({ type }) => type === "authorization_ends")
      await eventually("the merchant told", async () => (await told()).length === 1)
      expect(await paymentOf(order)).toMatchObject({ authorization: { outcome: "ends", promised_by: inDays(20) } })
      await move(25)
      await eventually("the merchant told again", async () => (await told()).length === 2)
      await shop.admin("POST", "/admin/backorder-sweeps", {})

      expect(await told()).toHaveLength(2)
      const bells = await bellsAbout(shop, order)
      expect(bells.map(({ title }) => title)).toEqual(
        Array(2).fill(`Order #${order.display_id}: the payment ends before the goods leave`)
      )
      expect(bells[0].description).toContain(inDays(12).slice(0, 10))
    })

    it("is told by the days that the merchant set, where the provider says nothing", async () => {
      const { shop } = on()
      await withPaymentOptions(on(), { authorization_days: { pp_demo_parts: 5 } }, async () => {
        const goods = await goodsWith(shop, 0)
        await orderFromSupplier(shop, [{ goods, quantity: 3, expectedAt: inDays(10) }])
        const order = await orderPaidWith(shop, goods, 2, { provider: "pp_demo_parts" })
        const record = await settled(shop, order, { waiting_quantity: 2, promised_by: inDays(10) })
        await eventually("the merchant told", async () => (await eventsOf(shop, record)).some(({ type }) => type === "authorization_ends"))

        const { authorization } = await paymentOf(order)
        expect(authorization).toMatchObject({ outcome: "ends", promised_by: inDays(10) })
        expect(authorization?.ends_at?.slice(0, 10)).toBe(inDays(5).slice(0, 10))
      })
    })

    it("is not judged where nobody knows how long it lives", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 0)
      const order = await orderPaidWith(shop, goods, 2, { provider: "pp_demo_parts" })
      await settled(shop, order, { waiting_quantity: 2 })
      expect(await paymentOf(order)).toMatchObject({ rule: "per_shipment", authorization: { outcome: "unknown", ends_at: null } })
    })
  })

  describe("a provider", () => {
    it("that captures parts is asked for what left, and has it on its books to the cent", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 1)
      const order = await orderPaidWith(shop, goods, 3, { provider: "pp_demo_parts" })
      const record = await settled(shop, order, { allocated_quantity: 1, waiting_quantity: 2 })
      await fulfil(shop, order, [{ lineId: record.line_item_id, quantity: 1 }])

      const { item_total, shipping_total } = await paidOrder(shop, order)
      const paid = await paidWhen(shop, order, item_total / 3 + shipping_total)
      expect(await bankPayments(shop, order)).toMatchObject([{ data: { captured: Math.round(paidOf(paid) * 100) } }])
    })

    it("that captures whole payments only is asked once, when everything has left", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 1)
      const order = await orderPaidWith(shop, goods, 3, { provider: "pp_demo_whole" })
      const record = await settled(shop, order, { allocated_quantity: 1, waiting_quantity: 2 })
      await fulfil(shop, order, [{ lineId: record.line_item_id, quantity: 1 }])
      await settled(shop, order, { fulfilled_quantity: 1 })
      await on().rest()
      expect(await bankPayments(shop, order)).toMatchObject([{ data: { captured: 0 } }])
      const bought = await orderFromSupplier(shop, [{ goods, quantity: 2, expectedAt: inDays(1) }])
      await shop.admin("POST", `/admin/purchase-orders/${bought.id}/receive`, { lines: [{ id: bought.lines[0].id, quantity: 2 }] })

      const { total } = await paidOrder(shop, order)
      await paidWhen(shop, order, total)
      expect(await bankPayments(shop, order)).toMatchObject([{ data: { captured: Math.round(total * 100) } }])
    })

    it.each([
      ["refuses to capture", { refuses_capture: true }, "The bank refuses to pay."],
      ["has let the authorisation end", { capture_before: inDays(-1) }, "The authorisation has ended"],
    ])("that %s leaves the charge to be tried again, and the merchant is told once", async (_, data, reason) => {
      const { shop } = on()
      const goods = await goodsWith(shop, 1)
      const order = await orderPaidWith(shop, goods, 2, { provider: "pp_demo_parts", data })
      const record = await settled(shop, order, { allocated_quantity: 1, waiting_quantity: 1 })
      await fulfil(shop, order, [{ lineId: record.line_item_id, quantity: 1 }])
      const blocked = async () => (await eventsOf(shop, record)).filter(({ type }) => type === "charge_blocked")

      const [entry] = await eventually("the merchant told", async () => {
        const found = await blocked()
        return found.length > 0 && found
      })
      expect(entry.data).toMatchObject({ obstacle: "failed", detail: expect.stringContaining(reason) })
      await on().rest()
      expect(await blocked()).toHaveLength(1)
      expect(paidOf(await paidOrder(shop, order))).toBe(0)
      expect((await bellsAbout(shop, order)).filter(({ title }) => title.includes("cannot be charged"))).toMatchObject([
        { description: expect.stringContaining(reason) },
      ])
    })
  })
}
