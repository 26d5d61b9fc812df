import type { Order } from "../../../demo/story/customer"
import { eventually } from "../../../demo/story/http"
import type { AdminOrderPaymentResponse, BackorderDTO, BackorderEventDTO } from "../../../src/types"
import { bankPayments, bellsAbout, later, offerDemoBanks, orderPaidWith } from "../../support/demo-banks"
import { fulfil } from "../../support/order-changes"
import { correctStock, goodsWith, inDays, settled } from "../../support/scene"
import type { Stage } from "../stage"
import { eventsOf, paidOf, paidOrder, paidWhen } from "./money-order"

const HOUR = 60 * 60 * 1000

/** Charges that the bank refuses, though the goods have left. */
export function moneyOfRefusedCharges(on: () => Stage): void {
  const left = async (data: Record<string, unknown>) => {
    const { shop } = on()
    const goods = await goodsWith(shop, 1)
    const order = await orderPaidWith(shop, goods, 3, { provider: "pp_demo_parts", data })
    const record = await settled(shop, order, { allocated_quantity: 1, waiting_quantity: 2 })
    await fulfil(shop, order, [{ lineId: record.line_item_id, quantity: 1 }])
    await eventually("the merchant told", async () => (await ofType(record, "charge_blocked")).length > 0)
    await on().rest()
    return { goods, order, record }
  }
  const ofType = async (record: BackorderDTO, type: string): Promise<BackorderEventDTO[]> =>
    (await eventsOf(on().shop, record)).filter((event) => event.type === type)
  const refusedOf = async (order: Order) =>
    (await on().shop.admin<AdminOrderPaymentResponse>("GET", `/admin/orders/${order.id}/backorder-payment`)).body.payment.refused_charge
  const sweep = (at = new Date()) => on().shop.admin("POST", "/admin/backorder-sweeps", { now: at.toISOString() })

  beforeEach(() => offerDemoBanks(on().shop))

  it("are tried again after waits that grow, and at once when another amount is due; and are made once", async () => {
    const { shop, container } = on()
    const { goods, order, record } = await left({ refuses_parts: true })
    const first = await refusedOf(order)
    expect(first).toMatchObject({ failures: 1, last_error: expect.stringContaining("Only the whole payment") })
    await sweep()
    expect(await refusedOf(order)).toEqual(first)
    for (const failures of [2, 3]) {
      await later(container)
      await sweep()
      await eventually(`failure ${failures}`, async () => (await refusedOf(order))?.failures === failures)
    }
    const third = await refusedOf(order)
    // Four minutes and up to a quarter more.
    expect(Date.parse(String(third?.retry_at)) - Date.now()).toBeGreaterThan(2 * 60_000)
    expect(await ofType(record, "charge_blocked")).toHaveLength(1)
    expect(paidOf(await paidOrder(shop, order))).toBe(0)

    await correctStock(shop, goods, 2)

    await settled(shop, order, { fulfilled_quantity: 3 })
    const { total } = await paidOrder(shop, order)
    await paidWhen(shop, order, total)
    await later(container)
    await sweep()
    await on().rest()
    expect(await bankPayments(shop, order)).toMatchObject([{ data: { captured: Math.round(total * 100) } }])
    expect(await refusedOf(order)).toBeNull()
  })

  it("call a person before the authorisation ends, and once more when it has ended", async () => {
    const { shop, container } = on()
    const end = Date.parse(inDays(10))
    const { order, record } = await left({ refuses_capture: true, capture_before: inDays(10) })
    const [{ data }] = await ofType(record, "charge_blocked")
    const at = async (time: number) => {
      await later(container)
      await sweep(new Date(time))
    }

    await at(end - 25 * HOUR)
    expect(await ofType(record, "charge_late")).toEqual([])
    await at(end - 23 * HOUR)
    await at(end - 22 * HOUR)
    await at(end + HOUR)
    await at(end + 2 * HOUR)

    const told = (await ofType(record, "charge_late")).map((event) => event.data)
    expect(told).toMatchObject([
      { alarm: "near", amount: data.amount, currency_code: "eur", deadline: inDays(10) },
      { alarm: "passed", amount: data.amount, currency_code: "eur", deadline: inDays(10) },
    ])
    const titles = (await bellsAbout(shop, order)).map(({ title }) => title)
    const named = `Order #${order.display_id}: ${String(data.amount)} EUR`
    expect(titles).toHaveLength(3)
    expect(titles.every((title) => title.startsWith(named))).toBe(true)
    expect(titles.filter((title) => title.includes(`charged by ${inDays(10).slice(0, 10)} 00:00 UTC`))).toHaveLength(2)
    expect(paidOf(await paidOrder(shop, order))).toBe(0)
  })
}
