import { eventually } from "../../../demo/story/http"
import { bankPayments, bellsAbout, later as laterInShop, offerDemoBanks, orderPaidWith } from "../../support/demo-banks"
import { goodsWith, inDays, settled } from "../../support/scene"
import type { Stage } from "../stage"
import { eventsOf, giveUp, payInAdvance } from "./money-order"

const NOON = 12 * 60 * 60 * 1000

/** Money that is to go back through a bank that does not always answer. */
export function moneyOfRefunds(on: () => Stage): void {
  const later = async (days = 0): Promise<void> => {
    const { shop, container } = on()
    await laterInShop(container)
    await shop.admin("POST", "/admin/backorder-sweeps", { now: new Date(Date.parse(inDays(days)) + NOON).toISOString() })
  }
  const givenUp = async (data: Record<string, unknown>) => {
    const { shop } = on()
    const goods = await goodsWith(shop, 1)
    const order = await orderPaidWith(shop, goods, 3, { provider: "pp_demo_parts", data })
    const record = await settled(shop, order, { waiting_quantity: 2 })
    await payInAdvance(shop, order)
    await expect(giveUp(shop, record)).rejects.toThrow()
    return { order, record }
  }

  beforeEach(() => offerDemoBanks(on().shop))

  it("a refund that fails is tried again until it is made, and made once", async () => {
    const { shop } = on()
    const { order } = await givenUp({ refund_failures: 3 })
    await later()
    await later()
    expect(await bankPayments(shop, order)).toMatchObject([{ data: { refunded: 0 } }])
    await later()
    const [{ amount, data }] = await eventually("the refund", async () => {
      const payments = await bankPayments(shop, order)
      return (payments[0].data.refunded ?? 0) > 0 && payments
    })
    await later()
    expect(await bankPayments(shop, order)).toMatchObject([{ data: { refunded: data.refunded } }])
    expect(data.refunded).toBeGreaterThan(0)
    expect(data.refunded).toBeLessThan(amount * 100)
    expect(await bellsAbout(shop, order)).toEqual([])
  })

  it("a refund that is refused for good calls a person in time, and once more when it is late", async () => {
    const { shop } = on()
    const { order, record } = await givenUp({ refuses_refund: true })
    const late = async () => (await eventsOf(shop, record)).filter(({ type }) => type === "refund_late")

    await later(8)
    expect(await late()).toHaveLength(0)
    await later(13)
    await later(13)
    expect(await late()).toMatchObject([{ data: { alarm: "near", currency_code: "eur" } }])
    await later(17)
    await later(18)

    expect((await late()).map(({ data }) => data.alarm).sort()).toEqual(["near", "passed"])
    const bells = await bellsAbout(shop, order)
    expect(bells).toHaveLength(2)
    expect(bells[0].description).toContain("The card was closed")
  })
}
