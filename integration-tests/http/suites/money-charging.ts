import type { Order } from "../../../demo/story/customer"
import type { Goods } from "../../../demo/story/goods"
import type { Shop } from "../../../demo/story/shop"
import { eventually } from "../../../demo/story/http"
import { BACKORDER_MODULE } from "../../../src/modules/backorder"
import type { BackorderModuleService } from "../../../src/modules/backorder/service"
import { replanOrdersWorkflow } from "../../../src/workflows/replan-orders"
import { editOrder, fulfil, lineOf } from "../../support/order-changes"
import { correctStock, goodsWith, orderFor, settled } from "../../support/scene"
import type { Stage } from "../stage"
import {
  eventsOf,
  expectPaidForWhatLeft,
  giveUp,
  orderForBoth,
  paidOf,
  paidOrder,
  paidWhen,
  paymentsOf,
  recordOf,
  refundedOf,
  withPaymentOptions,
} from "./money-order"

/** When goods are charged, and what happens where they cannot be. */
export function moneyOfCharging(on: () => Stage): void {
  describe("goods charged with the last shipment", () => {
    it("are charged when nothing of the order is to leave any more", async () => {
      const { shop } = on()
      const [late, other] = [await goodsWith(shop, 2), await goodsWith(shop, 1)]
      await charge(shop, late, "on_last_shipment")
      await charge(shop, other, "on_last_shipment")
      const order = await orderForBoth(shop, [late, 5], [other, 1])
      const record = await recordOf(shop, order, late, { allocated_quantity: 2, waiting_quantity: 3 })
      await fulfil(shop, order, [{ lineId: record.line_item_id, quantity: 2 }])
      await recordOf(shop, order, late, { fulfilled_quantity: 2 })
      await fulfil(shop, order, [{ lineId: (await lineOf(shop, order, other)).id, quantity: 1 }])
      await chargeAgain(on(), order)
      expect(paidOf(await paidOrder(shop, order))).toBe(0)

      await correctStock(shop, late, 3)

      const after = await expectPaidAndLeft(shop, order, 6)
      expect(paidOf(after)).toBeCloseTo(after.total, 2)
    })

    it("are charged when the rest is given up", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 2)
      await charge(shop, goods, "on_last_shipment")
      const order = await orderFor(shop, goods, 5)
      const record = await settled(shop, order, { allocated_quantity: 2, waiting_quantity: 3 })
      await fulfil(shop, order, [{ lineId: record.line_item_id, quantity: 2 }])
      await settled(shop, order, { fulfilled_quantity: 2 })
      await chargeAgain(on(), order)
      expect(paidOf(await paidOrder(shop, order))).toBe(0)

      await giveUp(shop, record)

      expect(paidOf(await expectPaidForWhatLeft(shop, order))).toBeGreaterThan(200)
    })
  })

  describe("goods charged at order", () => {
    it("are charged as they leave where the merchant may not charge before", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 1)
      await charge(shop, goods, "at_order")
      const order = await orderFor(shop, goods, 2)
      const record = await settled(shop, order, { waiting_quantity: 1 })
      expect(paidOf(await paidOrder(shop, order))).toBe(0)

      await fulfil(shop, order, [{ lineId: record.line_item_id, quantity: 1 }])

      const { item_total, shipping_total } = await paidOrder(shop, order)
      await paidWhen(shop, order, item_total / 2 + shipping_total)
    })

    it("are paid at once, and what is given up comes back", async () => {
      const { shop } = on()
      await withPaymentOptions(on(), { at_order_allowed: true }, async () => {
        const goods = await goodsWith(shop, 1)
        await charge(shop, goods, "at_order")
        const order = await orderFor(shop, goods, 4)
        const record = await settled(shop, order, { waiting_quantity: 3 })
        await paidWhen(shop, order, (await paidOrder(shop, order)).total)

        await giveUp(shop, record)

        const after = await paidOrder(shop, order)
        expect(refundedOf(after)).toBeCloseTo(300, 2)
        expect(after.items).toMatchObject([{ quantity: 1 }])
        await fulfil(shop, order, [{ lineId: record.line_item_id, quantity: 1 }])
        await expectPaidForWhatLeft(shop, order)
      })
    })
  })

  describe("goods that cannot be charged", () => {
    it("because an edit voided the authorisation, are told to the merchant once and not tried for ever", async () => {
      const { shop, container } = on()
      const goods = await goodsWith(shop, 2)
      const order = await orderFor(shop, goods, 3)
      const record = await settled(shop, order, { allocated_quantity: 2, waiting_quantity: 1 })
      await editOrder(shop, order, { set: [{ lineId: record.line_item_id, quantity: 5 }] })
      await settled(shop, order, { ordered_quantity: 5, waiting_quantity: 3 })
      expect(paymentsOf(await paidOrder(shop, order)).every((payment) => payment.canceled_at !== null)).toBe(true)

      await fulfil(shop, order, [{ lineId: record.line_item_id, quantity: 2 }])
      await settled(shop, order, { fulfilled_quantity: 2 })
      const blocked = await blockedOf(shop, record)

      const { item_total, shipping_total } = await paidOrder(shop, order)
      expect(blocked.data).toMatchObject({ obstacle: "no_payment", currency_code: "eur" })
      expect(Number(blocked.data.amount)).toBeCloseTo((item_total * 2) / 5 + shipping_total, 2)
      await eventually("no charge left to try", async () => {
        const due = await container.resolve<BackorderModuleService>(BACKORDER_MODULE).chargeDueSince(order.id)
        return due === null
      })
      await chargeAgain(on(), order)
      expect((await eventsOf(shop, record)).filter(({ type }) => type === "charge_blocked")).toHaveLength(1)
    })

    it("because the provider takes the whole payment or nothing, are left to staff", async () => {
      const { shop } = on()
      await withPaymentOptions(on(), { amount_aware_providers: [] }, async () => {
        const { order, record } = await keptInPart(shop)

        await fulfil(shop, order, [{ lineId: record.line_item_id, quantity: 3 }])

        const blocked = await blockedOf(shop, record)
        const { total } = await paidOrder(shop, order)
        expect(blocked.data).toMatchObject({ obstacle: "whole_payment" })
        expect(Number(blocked.data.amount)).toBeCloseTo(total, 2)
        expect(paidOf(await paidOrder(shop, order))).toBe(0)
      })
    })

    it("are charged by such a provider whole, and the rest is sent back at once, where the merchant says so", async () => {
      const { shop } = on()
      await withPaymentOptions(on(), { amount_aware_providers: [], refund_excess: true }, async () => {
        const { order, record, before } = await keptInPart(shop)

        await fulfil(shop, order, [{ lineId: record.line_item_id, quantity: 3 }])

        const after = await expectPaidAndLeft(shop, order, 3)
        expect(refundedOf(after)).toBeCloseTo(before - after.total, 2)
        await chargeAgain(on(), order)
        expect(refundedOf(await paidOrder(shop, order))).toBeCloseTo(refundedOf(after), 2)
      })
    })

    it("are charged by such a provider once all of the payment is due", async () => {
      const { shop } = on()
      await withPaymentOptions(on(), { amount_aware_providers: [] }, async () => {
        const goods = await goodsWith(shop, 2)
        const order = await orderFor(shop, goods, 3)
        const record = await settled(shop, order, { allocated_quantity: 2, waiting_quantity: 1 })
        await fulfil(shop, order, [{ lineId: record.line_item_id, quantity: 2 }])
        await settled(shop, order, { fulfilled_quantity: 2 })
        await chargeAgain(on(), order)
        expect(paidOf(await paidOrder(shop, order))).toBe(0)

        await correctStock(shop, goods, 1)

        await expectPaidAndLeft(shop, order, 3)
      })
    })
  })
}

function charge(shop: Shop, goods: Goods, charging: string): Promise<unknown> {
  return shop.admin("POST", "/admin/backorder-policies", { scope: { type: "variant", id: goods.variantId }, charging })
}

/** What every further event does for an order: it charges what is due by now. */
async function chargeAgain({ container }: Stage, order: Order): Promise<void> {
  await replanOrdersWorkflow(container).run({
    input: { order_ids: [order.id], cause: { type: "reconciled" }, now: new Date().toISOString() },
  })
}

/** Ten were ordered, three are there, and seven were given up. */
async function keptInPart(shop: Shop) {
  const goods = await goodsWith(shop, 3)
  const order = await orderFor(shop, goods, 10)
  const record = await settled(shop, order, { allocated_quantity: 3, waiting_quantity: 7 })
  const before = (await paidOrder(shop, order)).total
  await giveUp(shop, record)
  return { order, record, before }
}

function expectPaidAndLeft(shop: Shop, order: Order, units: number) {
  return eventually(`${units} units of order ${order.display_id} sent and paid`, async () => {
    const now = await paidOrder(shop, order)
    const left = now.items.reduce((sum, item) => sum + item.detail.fulfilled_quantity, 0)
    return left === units && Math.abs(paidOf(now) - now.total) < 0.01 && now
  })
}

function blockedOf(shop: Shop, record: Parameters<typeof eventsOf>[1]) {
  return eventually("the merchant told", async () => (await eventsOf(shop, record)).find(({ type }) => type === "charge_blocked"))
}
