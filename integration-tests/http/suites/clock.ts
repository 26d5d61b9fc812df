import { decisionToken, mailOf, noticesOf, recordsOf } from "../../../demo/story/watch"
import { fillCart, placeOrder, type Order } from "../../../demo/story/customer"
import { orderFromSupplier, type Goods, type PurchaseOrder } from "../../../demo/story/goods"
import { eventually } from "../../../demo/story/http"
import { BACKORDER_MODULE } from "../../../src/modules/backorder"
import type { BackorderModuleService } from "../../../src/modules/backorder/service"
import type { BackorderDTO } from "../../../src/types"
import { followUpShipmentsWorkflow } from "../../../src/workflows/follow-up-shipments"
import { parcelsOf, ship } from "../../support/order-changes"
import { goodsWith, inDays, orderFor, settled, someone } from "../../support/scene"
import { createLevel, locationsOf } from "../../support/stock-changes"
import type { Stage } from "../stage"

const NOON = 12 * 60 * 60 * 1000

/** What the law of the country asks for, as the days go by. The shop's clock is set by the sweep. */
export function clock(on: () => Stage): void {
  const promised = async (country: string, dayPromised: number) => {
    const { shop } = on()
    const goods = await goodsWith(shop, 0)
    const purchase = await orderFromSupplier(shop, [{ goods, quantity: 5, expectedAt: inDays(dayPromised) }])
    const order = await orderFor(shop, goods, 3, someone(country))
    await settled(shop, order, { waiting_quantity: 3 })
    await mailOf(shop, order, "order_taken")
    return { goods, purchase, order }
  }
  // At noon, so that it is the same day in New York and in Brussels.
  const sweep = (days: number) =>
    on().shop.admin("POST", "/admin/backorder-sweeps", { now: new Date(Date.parse(inDays(days)) + NOON).toISOString() })
  const duty = (order: Order, wanted: Partial<BackorderDTO>) => settled(on().shop, order, wanted)
  const moveTo = async ({ purchase, days }: { purchase: PurchaseOrder; goods: Goods; days: number }) =>
    on().shop.admin("POST", `/admin/purchase-orders/${purchase.id}/lines/${purchase.lines[0].id}/eta`, { expected_at: inDays(days) })
  const typesOf = async (order: Order) => (await noticesOf(on().shop, order)).map(({ type }) => type)

  describe("an order from the United States", () => {
    it("is due by the day promised, and canceled the day after if nobody was told of another", async () => {
      const { order } = await promised("us", 10)
      await duty(order, { jurisdiction: "us-ftc", next_duty: "ship", next_duty_at: inDays(10) })
      await sweep(10)
      expect(await recordsOf(on().shop, order)).toMatchObject([{ status: "waiting" }])
      await sweep(11)
      await duty(order, { status: "canceled", next_duty: null })
      const mail = await mailOf(on().shop, order, "goods_canceled")
      expect(mail.text).toContain("you have not agreed to a later date")
      expect(await typesOf(order)).toEqual(["order_taken", "goods_canceled"])
    })

    it("goes on by silence after a mail about a delay of at most 30 days, to the new day and no longer", async () => {
      const { order, ...supply } = await promised("us", 10)
      await moveTo({ ...supply, days: 35 })
      const mail = await mailOf(on().shop, order, "promise_changed")
      expect(mail.text).toContain("If you do not answer, the order stands")
      await duty(order, { next_duty: "ship", next_duty_at: inDays(35) })
      await sweep(35)
      await duty(order, { status: "waiting", next_duty: "ship" })
      await sweep(36)
      await duty(order, { status: "canceled" })
    })

    it("needs a yes to a longer delay, is warned, and is canceled without one", async () => {
      const { order, ...supply } = await promised("us", 10)
      await moveTo({ ...supply, days: 60 })
      const mail = await mailOf(on().shop, order, "promise_changed")
      expect(mail.text).toContain("Unless you agree by")
      await duty(order, { next_duty: "last_chance", next_duty_at: inDays(40) })
      await sweep(37)
      expect((await mailOf(on().shop, order, "last_chance")).subject).toContain("without your agreement by")
      await duty(order, { next_duty: "cancel" })
      await sweep(38)
      expect((await typesOf(order)).filter((type) => type === "last_chance")).toHaveLength(1)
      await sweep(40)
      expect(await recordsOf(on().shop, order)).toMatchObject([{ status: "waiting" }])
      await sweep(41)
      await duty(order, { status: "canceled" })
    })

    it("is canceled an hour later where whoever took it for that died", async () => {
      const { container } = on()
      const { order } = await promised("us", 10)
      const { id } = await duty(order, { next_duty: "ship" })
      const noon = new Date(Date.parse(inDays(11)) + NOON)
      const service = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
      expect(await service.lendOverstayed([id], noon)).toMatchObject([{ id }])
      expect(await service.lendOverstayed([id], noon)).toEqual([])
      await sweep(11)
      expect(await recordsOf(on().shop, order)).toMatchObject([{ status: "waiting" }])
      await sweep(12)
      await duty(order, { status: "canceled" })
    })

    it("is told once, in time, that no day is known", async () => {
      const { shop } = on()
      const order = await orderFor(shop, await goodsWith(shop, 0), 3, someone("us"))
      await duty(order, { next_duty: "tell_no_date", next_duty_at: inDays(30) })
      await sweep(26)
      await sweep(27)
      const mail = await mailOf(shop, order, "promise_changed")
      expect(mail.subject).toContain("no delivery date yet")
      expect(mail.text).toContain("we still cannot name a delivery date")
      expect(mail.text).toContain("Unless you agree by")
      await duty(order, { next_duty: "last_chance", next_duty_at: inDays(60) })
      await sweep(28)
      expect(await typesOf(order)).toEqual(["order_taken", "promise_changed"])
    })

    it("waits for the day that the customer agreed to", async () => {
      const { order, ...supply } = await promised("us", 10)
      await moveTo({ ...supply, days: 60 })
      const token = decisionToken(await mailOf(on().shop, order, "promise_changed"))
      await on().shop.store("POST", `/store/backorder-decisions/${token}`, { decision: "wait" })
      await duty(order, { next_duty: "ship", next_duty_at: inDays(60) })
      await sweep(59)
      expect(await recordsOf(on().shop, order)).toMatchObject([{ status: "waiting" }])
    })
  })

  it("tells of lines in mails of their own where silence means different things", async () => {
    const { shop } = on()
    const [short, long] = await Promise.all([goodsWith(shop, 0), goodsWith(shop, 0)])
    const purchase = await orderFromSupplier(shop, [short, long].map((goods) => ({ goods, quantity: 5, expectedAt: inDays(10) })))
    const cart = await fillCart(shop, someone("us"), short, 3)
    await shop.store("POST", `/store/carts/${cart}/line-items`, { variant_id: long.variantId, quantity: 2 })
    const order = await placeOrder(shop, cart)
    await mailOf(shop, order, "order_taken")
    const days = (goods: Goods): number => (goods === short ? 20 : 60)
    const revisions = [short, long].map((goods) => ({
      purchase_order_id: purchase.id,
      line_id: purchase.lines.find((line) => line.inventory_item_id === goods.inventoryItemId)?.id,
      expected_at: inDays(days(goods)),
    }))
    await shop.admin("POST", "/admin/purchase-orders/revisions", { revisions })

    const texts = [await mailOf(shop, order, "promise_changed"), await mailOf(shop, order, "promise_changed", 2)].map(({ text }) => text)
    expect(texts.filter((text) => text.includes("Unless you agree by"))).toEqual([expect.stringContaining(long.title)])
    expect(texts.filter((text) => text.includes("If you do not answer, the order stands"))).toEqual([expect.stringContaining(short.title)])
  })

  it("keeps the days of what is moved to another location", async () => {
    const { shop } = on()
    const { order, goods } = await promised("us", 10)
    const [, there] = await locationsOf(shop)
    await createLevel(shop, goods, there, 0)
    const [record] = await recordsOf(shop, order)
    await shop.admin("POST", `/admin/backorders/${record.id}/split`, { location_id: there, quantity: 1 })
    await eventually("the duties of both parts", async () => {
      const parts = await recordsOf(shop, order)
      return parts.length === 2 && parts.every(({ next_duty_at }) => next_duty_at === inDays(10))
    })
  })

  it("asks the customer once whether all has arrived, some days after the last parcel", async () => {
    const { shop, container } = on()
    const { order, goods, purchase } = await promised("ie", 10)
    await shop.admin("POST", `/admin/purchase-orders/${purchase.id}/receive`, { lines: [{ id: purchase.lines[0].id, quantity: 5 }] })
    await duty(order, { status: "fulfilled" })
    const followUp = async (days: number) => {
      const now = new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString()
      return (await followUpShipmentsWorkflow(container).run({ input: { now, days: 3 } })).result
    }
    expect(await followUp(4)).toEqual([])
    for (const parcel of await parcelsOf(shop, order)) {
      await ship(shop, order, parcel.id)
    }
    await mailOf(shop, order, "shipped")
    expect(await followUp(2)).toEqual([])
    expect(await followUp(4)).toHaveLength(1)
    expect(await followUp(4)).toEqual([])
    const mail = await mailOf(shop, order, "follow_up")
    expect(mail.text).toContain(`- ${goods.title}: 3 shipped.`)
  })

  describe("an order from Europe", () => {
    it("is told when its day has passed, once, and is never canceled by the clock", async () => {
      const { order } = await promised("ie", 10)
      await duty(order, { jurisdiction: "eu", next_duty: "ship", next_duty_at: inDays(10) })
      await sweep(12)
      await mailOf(on().shop, order, "overdue")
      await eventually("the further period", async () =>
        (await recordsOf(on().shop, order)).some(({ next_duty, next_duty_at }) => next_duty === "ship" && next_duty_at !== inDays(10))
      )
      await sweep(100)
      expect((await typesOf(order)).filter((type) => type === "overdue")).toHaveLength(1)
      expect(await recordsOf(on().shop, order)).toMatchObject([{ status: "waiting" }])
    })

    it("is told of a delay that silence does not agree to", async () => {
      const { order, ...supply } = await promised("ie", 10)
      await moveTo({ ...supply, days: 20 })
      const mail = await mailOf(on().shop, order, "promise_changed")
      expect(mail.text).toContain("That is no agreement to the new date")
      await duty(order, { next_duty: "ship", next_duty_at: inDays(10) })
    })
  })
}
