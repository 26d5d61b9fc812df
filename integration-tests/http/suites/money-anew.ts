import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { Order } from "../../../demo/story/customer"
import { eventually } from "../../../demo/story/http"
import { orderFromSupplier } from "../../../demo/story/goods"
import { mailOf, noticesOf } from "../../../demo/story/watch"
import type { StoreBackorderPaymentResponse } from "../../../src/types"
import { bankPayments, offerDemoBanks, orderPaidWith } from "../../support/demo-banks"
import { goodsWith, inDays, settled } from "../../support/scene"
import type { Stage } from "../stage"
import { eventsOf, paidOf, paidOrder, paidWhen, withPaymentOptions } from "./money-order"

const PROVIDER = "pp_demo_whole"
const link_url = "https://shop.example/pay/{token}"

/** Orders that are paid anew, since their authorisation would end before the goods leave. */
export function moneyAnew(on: () => Stage): void {
  /** An order whose authorisation lives until its goods were promised, and no longer. */
  const promised = async () => {
    const { shop } = on()
    const goods = await goodsWith(shop, 0)
    const bought = await orderFromSupplier(shop, [{ goods, quantity: 3, expectedAt: inDays(10) }])
    const order = await orderPaidWith(shop, goods, 3, { provider: PROVIDER, data: { capture_before: inDays(12) } })
    const record = await settled(shop, order, { waiting_quantity: 3, promised_by: inDays(10) })
    const line = `/admin/purchase-orders/${bought.id}/lines/${bought.lines[0].id}`
    return {
      order,
      record,
      delay: () => shop.admin("POST", `${line}/eta`, { expected_at: inDays(20) }),
      receive: (quantity: number) =>
        shop.admin("POST", `/admin/purchase-orders/${bought.id}/receive`, { lines: [{ id: bought.lines[0].id, quantity }] }),
    }
  }
  const givenUp = (order: Order) =>
    eventually("the authorisation given up", async () => (await bankPayments(on().shop, order)).every(({ data }) => data.canceled))

  beforeEach(() => offerDemoBanks(on().shop))

  it("customers are asked by mail for what is ready, and it leaves once they have paid", async () => {
    const { shop } = on()
    const { order, record, delay, receive } = await promised()
    await withPaymentOptions(on(), { when_authorization_ends: "request_payment", link_url }, async () => {
      await delay()
      await givenUp(order)
      expect((await noticesOf(shop, order)).map(({ type }) => type)).not.toContain("payment_requested")
      await receive(1)

      const mail = await mailOf(shop, order, "payment_requested")
      const token = /shop\.example\/pay\/([\w.-]+)/.exec(mail.text)?.[1]
      const path = `/store/backorder-payments/${token}`
      const { item_total, shipping_total } = await paidOrder(shop, order)
      const { payment_request: asked } = (await shop.store<StoreBackorderPaymentResponse>("GET", path)).body
      expect(asked).toMatchObject({ status: "requested", currency_code: "eur", order_display_id: order.display_id })
      expect(asked.amount).toBeCloseTo(item_total / 3 + shipping_total, 2)
      await shop.admin("POST", "/admin/backorder-sweeps", {})
      await settled(shop, order, { allocated_quantity: 1, fulfilled_quantity: 0 })
      await expect(shop.store("POST", path, {})).rejects.toThrow("No payment was begun")

      await shop.store("POST", `/store/payment-collections/${asked.payment_collection_id}/payment-sessions`, { provider_id: PROVIDER })
      const { body: paid } = await shop.store<StoreBackorderPaymentResponse>("POST", path, {})

      expect(paid.payment_request).toMatchObject({ status: "settled", amount: 0 })
      await settled(shop, order, { fulfilled_quantity: 1, waiting_quantity: 2 })
      await paidWhen(shop, order, asked.amount)
      await shop.store("POST", path, {})
      await receive(2)
      await mailOf(shop, order, "payment_requested", 2)
      expect(paidOf(await paidOrder(shop, order))).toBeCloseTo(asked.amount, 2)
      await settled(shop, order, { fulfilled_quantity: 1, allocated_quantity: 2 })
      expect((await eventsOf(shop, record)).filter(({ type }) => type === "authorization_released")).toHaveLength(1)
    })
  })

  it("a method that the customer saved is charged when goods are ready, and nobody is asked", async () => {
    const { shop } = on()
    const { order, delay, receive } = await promised()
    await saveMethod(order)
    await withPaymentOptions(on(), { when_authorization_ends: "charge_saved_method", link_url }, async () => {
      await delay()
      await givenUp(order)
      await receive(3)
      await eventually("the method charged", async () => (await bankPayments(shop, order)).some(({ data }) => data.canceled !== true))
      await shop.admin("POST", "/admin/backorder-sweeps", {})

      await settled(shop, order, { fulfilled_quantity: 3 })
      const { total } = await paidOrder(shop, order)
      await paidWhen(shop, order, total)
      expect((await noticesOf(shop, order)).map(({ type }) => type)).not.toContain("payment_requested")
    })
  })

  async function saveMethod(order: Order): Promise<void> {
    const { shop, container } = on()
    const { body } = await shop.admin<{ order: { customer_id: string; email: string } }>("GET", `/admin/orders/${order.id}?fields=customer_id,email`)
    const payments = container.resolve(Modules.PAYMENT)
    const customer = { id: body.order.customer_id, email: body.order.email }
    const holder = await payments.createAccountHolder({ provider_id: PROVIDER, context: { customer } })
    await container.resolve(ContainerRegistrationKeys.LINK).create({
      [Modules.CUSTOMER]: { customer_id: customer.id },
      [Modules.PAYMENT]: { account_holder_id: holder.id },
    })
    await payments.createPaymentMethods({ provider_id: PROVIDER, data: {}, context: { account_holder: { data: holder.data ?? {} } } })
  }
}
