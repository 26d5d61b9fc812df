import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { Order } from "../../../demo/story/customer"
import { eventually } from "../../../demo/story/http"
import { orderFromSupplier } from "../../../demo/story/goods"
import { mailOf, noticesOf } from "../../../demo/story/watch"
import type { StoreBackorderPaymentResponse } from "../../../src/types"
import { bankPayments, later, offerDemoBanks, orderPaidWith } from "../../support/demo-banks"
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

  it("a saved method that is declined is not asked again: the customer is asked by mail, and pays once", async () => {
    const { shop } = on()
    const { order, record, delay, receive } = await promised()
    await saveMethod(order, { declines: true })
    await withPaymentOptions(on(), { when_authorization_ends: "charge_saved_method", link_url }, async () => {
      await delay()
      await givenUp(order)
      await receive(3)

      const path = await askedByMail(order)
      await shop.admin("POST", "/admin/backorder-sweeps", {})
      await expect(shop.store("POST", path, {})).rejects.toThrow("No payment was begun")
      expect((await eventsOf(shop, record)).filter(({ type }) => type === "payment_requested")).toMatchObject([
        { data: { saved_method: expect.stringContaining("not authorized") } },
      ])
      expect((await bankPayments(shop, order)).filter(({ data }) => !data.canceled)).toEqual([])
      await beginPayment(path)
      await shop.store("POST", path, {})
      await shop.store("POST", path, {})

      await settled(shop, order, { fulfilled_quantity: 3 })
      const { total } = await paidOrder(shop, order)
      await paidWhen(shop, order, total)
      await shop.admin("POST", "/admin/backorder-sweeps", {})
      await on().rest()
      expect((await bankPayments(shop, order)).map(({ data }) => data.captured ?? 0).filter((units) => units > 0)).toEqual([
        Math.round(total * 100),
      ])
      expect((await noticesOf(shop, order)).filter(({ type }) => type === "payment_requested")).toHaveLength(1)
    })
  })

  it("a payment that only the provider tells of lets the goods leave, and is charged once", async () => {
    const { shop } = on()
    const { order, delay, receive } = await promised()
    await withPaymentOptions(on(), { when_authorization_ends: "request_payment", link_url }, async () => {
      await delay()
      await givenUp(order)
      await receive(3)
      const path = await askedByMail(order)

      await toldByProvider(order, await beginPayment(path))
      await shop.admin("POST", "/admin/backorder-sweeps", {})

      await settled(shop, order, { fulfilled_quantity: 3 })
      await paidWhen(shop, order, (await paidOrder(shop, order)).total)
      expect((await shop.store<StoreBackorderPaymentResponse>("GET", path)).body.payment_request).toMatchObject({ status: "settled" })
    })
  })

  it("goods that leave before they are paid are charged as soon as the provider tells of the payment", async () => {
    const { shop, container } = on()
    const { order, delay, receive } = await promised()
    await withPaymentOptions(on(), { when_authorization_ends: "request_payment", link_url, ship_before_payment: true }, async () => {
      await delay()
      await givenUp(order)
      await receive(3)
      await settled(shop, order, { fulfilled_quantity: 3 })
      const path = await askedByMail(order)
      expect(paidOf(await paidOrder(shop, order))).toBe(0)

      await toldByProvider(order, await beginPayment(path))
      await shop.admin("POST", "/admin/backorder-sweeps", {})
      await later(container)
      await shop.admin("POST", "/admin/backorder-sweeps", {})

      const { total } = await paidOrder(shop, order)
      await paidWhen(shop, order, total)
      expect((await noticesOf(shop, order)).filter(({ type }) => type === "payment_requested")).toHaveLength(1)
    })
  })

  it("goods leave once it is entered that the customer has paid by bank transfer", async () => {
    const { shop } = on()
    const { order, delay, receive } = await promised()
    await withPaymentOptions(on(), { when_authorization_ends: "request_payment", link_url }, async () => {
      await delay()
      await givenUp(order)
      await receive(3)
      const path = await askedByMail(order)
      await beginPayment(path)
      const { amount } = (await shop.store<StoreBackorderPaymentResponse>("GET", path)).body.payment_request

      await shop.admin("POST", `/admin/orders/${order.id}/backorder-settlements`, {
        kind: "payment",
        amount,
        reason: "The customer has no card any more.",
        reference: "Transfer 4711",
      })

      await settled(shop, order, { fulfilled_quantity: 3 })
      await paidWhen(shop, order, (await paidOrder(shop, order)).total)
      await expect(shop.store("POST", path, {})).resolves.toMatchObject({ body: { payment_request: { status: "settled" } } })
      expect((await bankPayments(shop, order)).filter(({ data }) => (data.captured ?? 0) > 0)).toEqual([])
    })
  })

  /** The way to what the customer was asked to pay. */
  async function askedByMail(order: Order): Promise<string> {
    const mail = await mailOf(on().shop, order, "payment_requested")
    return `/store/backorder-payments/${/shop\.example\/pay\/([\w.-]+)/.exec(mail.text)?.[1]}`
  }

  async function beginPayment(path: string): Promise<{ session_id: string; amount: number }> {
    const { shop } = on()
    const { payment_request: asked } = (await shop.store<StoreBackorderPaymentResponse>("GET", path)).body
    const { body } = await shop.store<{ payment_collection: { payment_sessions: { id: string }[] } }>(
      "POST",
      `/store/payment-collections/${asked.payment_collection_id}/payment-sessions`,
      { provider_id: PROVIDER }
    )
    return { session_id: body.payment_collection.payment_sessions[0].id, amount: asked.amount }
  }

  /** Medusa hears of the payment from the bank; the customer has closed the page. */
  async function toldByProvider(order: Order, told: { session_id: string; amount: number }): Promise<void> {
    const { shop } = on()
    await shop.store("POST", `/hooks/payment/${PROVIDER.slice("pp_".length)}`, told)
    await eventually("the payment that the bank told of", async () =>
      (await bankPayments(shop, order)).some(({ data }) => !data.canceled)
    )
  }

  async function saveMethod(order: Order, data: Record<string, unknown> = {}): Promise<void> {
    const { shop, container } = on()
    const { body } = await shop.admin<{ order: { customer_id: string; email: string } }>("GET", `/admin/orders/${order.id}?fields=customer_id,email`)
    const payments = container.resolve(Modules.PAYMENT)
    const customer = { id: body.order.customer_id, email: body.order.email }
    const holder = await payments.createAccountHolder({ provider_id: PROVIDER, context: { customer } })
    await container.resolve(ContainerRegistrationKeys.LINK).create({
      [Modules.CUSTOMER]: { customer_id: customer.id },
      [Modules.PAYMENT]: { account_holder_id: holder.id },
    })
    await payments.createPaymentMethods({ provider_id: PROVIDER, data, context: { account_holder: { data: holder.data ?? {} } } })
  }
}
