import { eventually } from "../../../demo/story/http"
import { orderFromSupplier } from "../../../demo/story/goods"
import type { Shop } from "../../../demo/story/shop"
import { mailOf, recordsOf } from "../../../demo/story/watch"
import { goodsWith, inDays, orderFor, settled, someone } from "../../support/scene"
import type { Stage } from "../stage"
import { moneyAnew } from "./money-anew"
import { moneyOfAuthorizations } from "./money-authorizations"
import { moneyOfCancellations } from "./money-cancellation"
import { moneyOfCharging } from "./money-charging"
import { moneyOfCurrencies } from "./money-currencies"
import { paidOf, paidOrder } from "./money-order"
import { moneyOfRefusedCharges } from "./money-refused-charges"
import { moneyOfRefunds } from "./money-refunds"
import { moneyOfSettlements } from "./money-settlements"

/** The sum of what was charged and refunded always equals what was shipped. */
export function money(on: () => Stage): void {
  describe("money", () => {
    it("is charged for what leaves, parcel by parcel, and adds up to the order's total", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 0)
      const bought = await orderFromSupplier(shop, [{ goods, quantity: 7, expectedAt: inDays(5) }])
      const order = await orderFor(shop, goods, 7)
      await settled(shop, order, { waiting_quantity: 7 })
      expect(paidOf(await paidOrder(shop, order))).toBe(0)

      await receive(shop, bought.id, bought.lines[0].id, 2)
      await settled(shop, order, { fulfilled_quantity: 2 })
      const partly = await eventually("the first charge", async () => {
        const now = await paidOrder(shop, order)
        return paidOf(now) > 0 && now
      })
      expect(paidOf(partly)).toBeCloseTo((partly.item_total * 2) / 7 + partly.shipping_total, 1)

      await receive(shop, bought.id, bought.lines[0].id, 5)
      await settled(shop, order, { status: "fulfilled" })
      await eventually("the whole charge", async () => {
        const now = await paidOrder(shop, order)
        return Math.abs(paidOf(now) - now.total) < 0.005
      })
    })

    it("leaves the authorisation of what is kept alone when the rest is given up", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 3)
      const order = await orderFor(shop, goods, 10)
      const record = await settled(shop, order, { waiting_quantity: 7 })
      const before = await paidOrder(shop, order)

      await shop.admin("POST", `/admin/backorders/${record.id}/cancel`, {})

      const after = await paidOrder(shop, order)
      expect(after.status).not.toBe("canceled")
      expect(after.payment_collections.flatMap(({ payments }) => payments).filter((payment) => payment.canceled_at)).toEqual([])
      expect(before.total - after.total).toBeCloseTo(before.item_total * 0.7, 1)
      await settled(shop, order, { status: "canceled", allocated_quantity: 3, canceled_quantity: 7 })
      const mail = await mailOf(shop, order, "goods_canceled")
      expect(mail.text).toContain("released")

      await shop.admin("POST", `/admin/orders/${order.id}/fulfillments`, {
        items: [{ id: record.line_item_id, quantity: 3 }],
      })
      await eventually("the charge of what is left", async () => {
        const now = await paidOrder(shop, order)
        return Math.abs(paidOf(now) - after.total) < 0.005
      })
    })

    it("that was charged already comes back for what is given up", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 4)
      const order = await orderFor(shop, goods, 10, someone("de"))
      const record = await settled(shop, order, { waiting_quantity: 6 })
      const before = await paidOrder(shop, order)
      const [payment] = before.payment_collections.flatMap(({ payments }) => payments)
      await shop.admin("POST", `/admin/payments/${payment.id}/capture`, { amount: before.total })

      await shop.admin("POST", `/admin/backorders/${record.id}/cancel`, {})

      const after = await paidOrder(shop, order)
      expect(before.total - paidOf(after)).toBeCloseTo(before.item_total * 0.6, 1)
      const mail = await mailOf(shop, order, "goods_canceled")
      expect(mail.text).toContain("zurückgezahlt")
    })

    it("comes back whole, shipping too, when nothing of the order ever ships", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 0)
      const order = await orderFor(shop, goods, 2)
      const record = await settled(shop, order, { waiting_quantity: 2 })
      const before = await paidOrder(shop, order)
      const [payment] = before.payment_collections.flatMap(({ payments }) => payments)
      await shop.admin("POST", `/admin/payments/${payment.id}/capture`, { amount: before.total })

      await shop.admin("POST", `/admin/backorders/${record.id}/cancel`, {})

      const after = await paidOrder(shop, order)
      expect(after.status).toBe("canceled")
      expect(paidOf(after)).toBeCloseTo(0, 2)
      expect((await recordsOf(shop, order)).map(({ status }) => status)).toEqual(["canceled"])
    })
  })

  moneyOfCancellations(on)
  moneyOfCharging(on)
  moneyOfAuthorizations(on)
  moneyOfRefusedCharges(on)
  moneyOfRefunds(on)
  moneyOfSettlements(on)
  moneyAnew(on)
  moneyOfCurrencies(on)
}

async function receive(shop: Shop, purchaseOrderId: string, lineId: string, quantity: number): Promise<void> {
  await shop.admin("POST", `/admin/purchase-orders/${purchaseOrderId}/receive`, { lines: [{ id: lineId, quantity }] })
}
