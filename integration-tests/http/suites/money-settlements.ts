import type { Order } from "../../../demo/story/customer"
import { eventually } from "../../../demo/story/http"
import { decisionToken, mailOf } from "../../../demo/story/watch"
import type { AdminOrderPaymentResponse, AdminSettleOrderMoney, OrderPaymentDTO } from "../../../src/types"
import { bankPayments, bellsAbout, later, offerDemoBanks, orderPaidWith } from "../../support/demo-banks"
import { fulfil } from "../../support/order-changes"
import { correctStock, goodsWith, inDays, settled } from "../../support/scene"
import type { Stage } from "../stage"
import { eventsOf, giveUp, paidOf, paidOrder, payInAdvance } from "./money-order"

/** Money that comes and goes by bank transfer or in cash, since the order's payment does not do it. */
export function moneyOfSettlements(on: () => Stage): void {
  const paymentOf = async (order: Order): Promise<OrderPaymentDTO> =>
    (await on().shop.admin<AdminOrderPaymentResponse>("GET", `/admin/orders/${order.id}/backorder-payment`)).body.payment
  const enter = async (order: Order, body: Partial<AdminSettleOrderMoney>): Promise<OrderPaymentDTO> =>
    (await on().shop.admin<AdminOrderPaymentResponse>("POST", `/admin/orders/${order.id}/backorder-settlements`, body)).body.payment
  /** What Medusa says is still to be paid (or, below nothing, to be paid back). */
  const pendingOf = async (order: Order): Promise<number> => {
    const { body } = await on().shop.admin<{ order: { summary: { pending_difference: number } } }>(
      "GET",
      `/admin/orders/${order.id}?fields=summary`
    )
    return body.order.summary.pending_difference
  }
  const laterSwept = async (days = 0): Promise<void> => {
    const { shop, container } = on()
    await later(container)
    await shop.admin("POST", "/admin/backorder-sweeps", { now: new Date(Date.parse(inDays(days)) + 12 * 60 * 60 * 1000).toISOString() })
    await on().rest()
  }
  const transfer = { reason: "The card was closed.", reference: "Transfer 4711" }

  beforeEach(() => offerDemoBanks(on().shop))

  it("a payment counts, ends the attempts to charge, and leaves nothing authorised once the order is paid", async () => {
    const { shop } = on()
    const goods = await goodsWith(shop, 1)
    const order = await orderPaidWith(shop, goods, 2, { provider: "pp_demo_parts", data: { refuses_capture: true } })
    const record = await settled(shop, order, { allocated_quantity: 1, waiting_quantity: 1 })
    await fulfil(shop, order, [{ lineId: record.line_item_id, quantity: 1 }])
    const { due_amount, outstanding_amount } = await eventually("the charge refused", async () => {
      const payment = await paymentOf(order)
      return payment.refused_charge !== null && payment
    })
    const payment = { kind: "payment" as const, amount: due_amount, ...transfer }

    await expect(enter(order, { ...payment, reference: " " })).rejects.toThrow("400")
    await expect(enter(order, { ...payment, amount: outstanding_amount + 1 })).rejects.toThrow(/EUR are to be paid/)
    await expect(enter(order, { ...payment, kind: "refund" })).rejects.toThrow("Nothing is to be paid back")
    expect(await enter(order, payment)).toMatchObject({ due_amount: 0, refused_charge: null, charged_amount: due_amount })
    await enter(order, payment)
    await expect(enter(order, { ...payment, amount: 1 })).rejects.toThrow("was entered already")
    await laterSwept()

    expect(paidOf(await paidOrder(shop, order))).toBeCloseTo(due_amount, 2)
    expect((await eventsOf(shop, record)).filter(({ type }) => type === "payment_settled")).toMatchObject([
      {
        data: { amount: String(due_amount), currency_code: "eur" },
        notes: expect.arrayContaining([
          expect.objectContaining({ field: "reference", text: transfer.reference }),
          expect.objectContaining({ field: "reason", text: transfer.reason }),
        ]),
      },
    ])
    await correctStock(shop, goods, 1)
    await settled(shop, order, { fulfilled_quantity: 2 })
    const rest = await eventually("the rest due", async () => {
      const { due_amount: now } = await paymentOf(order)
      return now > 0 && now
    })
    await enter(order, { ...payment, amount: rest, reference: "Transfer 4712" })

    const { total } = await paidOrder(shop, order)
    expect(paidOf(await paidOrder(shop, order))).toBeCloseTo(total, 6)
    expect(await pendingOf(order)).toBeCloseTo(0, 6)
    await laterSwept()
    expect((await bankPayments(shop, order)).map(({ data }) => [data.captured ?? 0, data.canceled ?? false])[0]).toEqual([0, true])
  })

  it("a refund ends the duty and its attempts, and nothing is sent back a second time", async () => {
    const { shop } = on()
    const goods = await goodsWith(shop, 1)
    const order = await orderPaidWith(shop, goods, 3, { provider: "pp_demo_parts", data: { refuses_refund: true } })
    const record = await settled(shop, order, { waiting_quantity: 2 })
    await payInAdvance(shop, order)
    await expect(giveUp(shop, record)).rejects.toThrow()
    await laterSwept()
    const [owed] = (await paymentOf(order)).open_refunds
    expect(owed).toMatchObject({ failures: 1, last_error: expect.stringContaining("The card was closed") })
    const before = await paidOrder(shop, order)
    const refund = { kind: "refund" as const, amount: owed.amount, decision_id: owed.decision_id, ...transfer }

    await expect(enter(order, { ...refund, amount: owed.amount - 1 })).rejects.toThrow("paid back whole")
    const after = await enter(order, refund)
    expect(after.open_refunds).toEqual([])
    expect(after.charged_amount).toBeCloseTo(paidOf(before) - owed.amount, 6)

    expect(await pendingOf(order)).toBeCloseTo(0, 6)
    expect((await mailOf(shop, order, "goods_canceled")).text).toContain(owed.amount.toFixed(2))
    await expect(enter(order, refund)).rejects.toThrow("Nothing is to be paid back")
    await laterSwept(13)
    await laterSwept(18)
    expect(await bankPayments(shop, order)).toMatchObject([{ data: { refunded: 0 } }])
    const types = (await eventsOf(shop, record)).map(({ type }) => type)
    expect(types.filter((type) => type === "refund_settled")).toHaveLength(1)
    expect(types).not.toContain("refund_late")
    await expect(shop.admin("POST", `/admin/orders/${order.id}/cancel`, {})).rejects.toThrow("send them back once more")
  })

  it("a refund of a whole order cancels it, and Medusa sends nothing back", async () => {
    const { shop } = on()
    const order = await orderPaidWith(shop, await goodsWith(shop, 0), 2, { provider: "pp_demo_whole", data: { refuses_refund: true } })
    const record = await settled(shop, order, { waiting_quantity: 2 })
    const { total } = await payInAdvance(shop, order)
    await expect(giveUp(shop, record)).rejects.toThrow()
    await laterSwept()
    const [{ amount }] = (await paymentOf(order)).open_refunds
    expect(amount).toBeCloseTo(total, 6)
    expect((await paidOrder(shop, order)).status).not.toBe("canceled")

    expect(await enter(order, { kind: "refund", amount, ...transfer })).toMatchObject({ open_refunds: [], charged_amount: 0 })

    expect((await paidOrder(shop, order)).status).toBe("canceled")
    expect(await pendingOf(order)).toBeCloseTo(0, 6)
    await settled(shop, order, { status: "canceled" })
    await laterSwept()
    expect(await bankPayments(shop, order)).toMatchObject([{ data: { refunded: 0 } }])
  })

  it("a refund of what a substitute costs less ends, too, and the substitute stays on the order", async () => {
    const { shop } = on()
    const [late, other] = [await goodsWith(shop, 1), await goodsWith(shop, 2)]
    const order = await orderPaidWith(shop, late, 3, { provider: "pp_demo_parts", data: { refuses_refund: true } })
    const record = await settled(shop, order, { waiting_quantity: 2 })
    const before = await payInAdvance(shop, order)
    const price = Math.floor(before.item_total / 3) - 10
    await shop.admin("POST", `/admin/backorders/${record.id}/offer`, { substitute: { variant_id: other.variantId, unit_price: price } })
    const path = `/store/backorder-decisions/${decisionToken(await mailOf(shop, order, "choice_offered"))}`
    await shop.store("POST", path, { decision: "substitute" })
    await laterSwept()
    const [{ amount, failures }] = (await paymentOf(order)).open_refunds
    expect(amount).toBeCloseTo((before.item_total * 2) / 3 - 2 * price, 2)
    expect(failures).toBe(1)

    expect(await enter(order, { kind: "refund", amount, ...transfer })).toMatchObject({ open_refunds: [] })

    expect(await pendingOf(order)).toBeCloseTo(0, 6)
    expect((await paidOrder(shop, order)).items.map(({ quantity }) => quantity).sort()).toEqual([1, 2])
    await laterSwept()
    expect(await bankPayments(shop, order)).toMatchObject([{ data: { refunded: 0 } }])
  })

  it("a refund that the bank refuses when staff cancel an order in Medusa is told to them", async () => {
    const { shop } = on()
    const order = await orderPaidWith(shop, await goodsWith(shop, 0), 2, { provider: "pp_demo_whole", data: { refuses_refund: true } })
    const record = await settled(shop, order, { waiting_quantity: 2 })
    const { total } = await payInAdvance(shop, order)

    await shop.admin("POST", `/admin/orders/${order.id}/cancel`, {})

    const told = await eventually("staff told", async () => (await eventsOf(shop, record)).find(({ type }) => type === "charge_blocked"))
    expect(told.data).toMatchObject({ obstacle: "not_refunded", amount: String(total) })
    await on().rest()
    expect((await bellsAbout(shop, order)).map(({ title }) => title)).toEqual([
      `Order #${order.display_id}: ${total} EUR was not sent back, though the order was canceled`,
    ])
  })
}
