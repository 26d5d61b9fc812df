import { beginOrderEditOrderWorkflow } from "@medusajs/medusa/core-flows"
import type { Order } from "../../../demo/story/customer"
import { orderFromSupplier, stockGoods, type Goods } from "../../../demo/story/goods"
import { eventually, loose } from "../../../demo/story/http"
import type { Shop } from "../../../demo/story/shop"
import { decisionToken, mailOf } from "../../../demo/story/watch"
import { BACKORDER_MODULE } from "../../../src/modules/backorder"
import type { BackorderModuleService } from "../../../src/modules/backorder/service"
import type { AdminOfferBackorder, BackorderDTO, BackorderEventDTO, StoreBackorderOffer, StoreBackorderOfferResponse } from "../../../src/types"
import { carryOutDecisionWorkflow } from "../../../src/workflows/carry-out-decision"
import { fulfil } from "../../support/order-changes"
import { goodsWith, inDays, levelOf, orderFor, settled, someone } from "../../support/scene"
import type { Stage } from "../stage"
import { eventsOf, expectPaidForWhatLeft, orderWithDiscount, paidOf, paidOrder, payInAdvance, paymentsOf, refundedOf } from "./money-order"

/** Goods that are there, taken instead of goods that are late. */
export function substitutes(on: () => Stage): void {
  const chairs = (shop: Shop, stock: number, price = 100): Promise<Goods> =>
    stockGoods(shop, `Ash chair ${Math.random().toString(36).slice(2)}`, stock, price)

  /** Ten of which four are there, and the choice with another article mailed. */
  async function offered(
    { shop }: Stage,
    order: Order,
    substitute: NonNullable<AdminOfferBackorder["substitute"]>
  ): Promise<{ record: BackorderDTO; path: string; mail: string }> {
    const record = await settled(shop, order, { waiting_quantity: 6 })
    await shop.admin("POST", `/admin/backorders/${record.id}/offer`, { substitute })
    const mail = await mailOf(shop, order, "choice_offered")
    return { record, path: `/store/backorder-decisions/${decisionToken(mail)}`, mail: mail.text }
  }

  const read = async (shop: Shop, path: string): Promise<StoreBackorderOffer> =>
    (await shop.store<StoreBackorderOfferResponse>("GET", path)).body.offer

  const adminOf = async ({ shop }: Stage) => {
    const { body } = await shop.store<{ token: string }>("POST", "/auth/user/emailpass", {
      email: "admin@example.com",
      password: "backorder-demo",
    })
    return loose(shop.baseUrl, { authorization: `Bearer ${body.token}` })
  }

  async function carryOutAgain({ container }: Stage, order: Order): Promise<void> {
    const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
    const [decision] = await backorder.listBackorderDecisions({ order_id: order.id }, { take: 1, order: { decided_at: "DESC" } })
    await carryOutDecisionWorkflow(container).run({ input: { decision_id: decision.id, now: new Date().toISOString() } })
  }

  describe("a substitute", () => {
    it("is taken at the price agreed, and the authorised payment stays alive", async () => {
      const { shop } = on()
      const [late, other] = [await goodsWith(shop, 4), await chairs(shop, 20, 300)]
      const order = await orderFor(shop, late, 10, someone("de"))
      const before = await paidOrder(shop, order)
      const { record, path, mail } = await offered(on(), order, { variant_id: other.variantId })
      const unit = before.item_total / 10
      expect(mail).toContain(`stattdessen sofort lieferbar: 6 × ${other.title}`)
      const offer = await read(shop, path)
      expect(offer.choices).toEqual(["wait", "ship_available", "substitute", "cancel"])
      expect(offer.substitutes).toMatchObject([
        { line_item_id: record.line_item_id, variant_id: other.variantId, quantity: 6, available: true, currency_code: "eur" },
      ])
      expect(offer.substitutes[0].unit_price).toBeCloseTo(unit, 2)

      await shop.store("POST", path, { decision: "substitute" })

      const after = await paidOrder(shop, order)
      expect(after.items.map(({ quantity }) => quantity).sort()).toEqual([4, 6])
      expect(after.total).toBeLessThanOrEqual(before.total)
      expect(after.total).toBeGreaterThan(before.total - 0.1)
      expect(paymentsOf(after)).toMatchObject([{ canceled_at: null, captures: [] }])
      expect(await levelOf(shop, other)).toMatchObject({ stocked_quantity: 20, reserved_quantity: 6 })
      await settled(shop, order, { ordered_quantity: 4, allocated_quantity: 4, waiting_quantity: 0, canceled_quantity: 0 })
      const confirmed = await mailOf(shop, order, "decision_confirmed")
      expect(confirmed.text).toContain(`statt 6 kommt 6 × ${other.title}`)
      const decided = (await eventsOf(shop, record)).filter(({ type }) => type === "decided")
      expect(decided).toMatchObject([{ data: { decision: "substitute", substitutes: [{ variant_id: other.variantId, quantity: "6" }] } }])

      await fulfil(shop, order, after.items.map(({ id, quantity }) => ({ lineId: id, quantity })))
      const paid = await expectPaidForWhatLeft(shop, order)
      expect(paidOf(paid)).toBeCloseTo(after.total, 2)
      expect(await levelOf(shop, other)).toMatchObject({ stocked_quantity: 14, reserved_quantity: 0 })
    })

    it("is named by a mail about a date, too, as long as it is there", async () => {
      const { shop } = on()
      const [late, other] = [await goodsWith(shop, 4), await chairs(shop, 6)]
      const order = await orderFor(shop, late, 10)
      await offered(on(), order, { variant_id: other.variantId })
      await orderFromSupplier(shop, [{ goods: late, quantity: 6, expectedAt: inDays(20) }])

      const { text } = await mailOf(shop, order, "date_known")

      expect(text).toContain(`you can have instead at once: 6 × ${other.title}`)
      expect(text).toContain("Wait for the delivery, take the substitute, or cancel 6")
    })

    it("that is cheaper gives the difference back to who has paid, once, however often it is carried out", async () => {
      const { shop } = on()
      const [late, other] = [await goodsWith(shop, 4), await chairs(shop, 6)]
      const order = await orderFor(shop, late, 10)
      const before = await payInAdvance(shop, order)
      const price = Math.floor(before.item_total / 10) - 10
      const { path } = await offered(on(), order, { variant_id: other.variantId, unit_price: price })

      await shop.store("POST", path, { decision: "substitute" })
      const once = await paidOrder(shop, order)
      await carryOutAgain(on(), order)
      await carryOutAgain(on(), order)

      const after = await paidOrder(shop, order)
      expect(refundedOf(after)).toBeCloseTo(before.item_total * 0.6 - 6 * price, 2)
      expect(after.total).toBeCloseTo(before.total - refundedOf(after), 2)
      expect([after.total, after.items.length, refundedOf(after)]).toEqual([once.total, 2, refundedOf(once)])
      expect((await mailOf(shop, order, "decision_confirmed")).text).toContain("refunded")
      await fulfil(shop, order, after.items.map(({ id, quantity }) => ({ lineId: id, quantity })))
      await expectPaidForWhatLeft(shop, order)
    })

    it("costs what was agreed where a discount does not shrink with its line", async () => {
      const { shop } = on()
      const [late, other] = [await goodsWith(shop, 4), await chairs(shop, 6)]
      const order = await orderWithDiscount(shop, late, 10)
      const before = await paidOrder(shop, order)
      const { record, path } = await offered(on(), order, { variant_id: other.variantId })
      const { saved } = (await read(shop, path)).substitutes[0]

      await shop.store("POST", path, { decision: "substitute" })

      const after = await paidOrder(shop, order)
      expect(after.total).toBeCloseTo(before.total - saved, 2)
      expect(paymentsOf(after)).toMatchObject([{ canceled_at: null }])
      await settled(shop, order, { allocated_quantity: 4, waiting_quantity: 0 })
      const quantities = after.items.map(({ id, quantity }) => ({ lineId: id, quantity: id === record.line_item_id ? 4 : quantity }))
      await fulfil(shop, order, quantities)
      const paid = await eventually(`order ${order.display_id} charged`, async () => {
        const now = await paidOrder(shop, order)
        return Math.abs(paidOf(now) - now.total) < 0.01 && now
      })
      expect(paidOf(paid)).toBeCloseTo(before.total - saved, 2)
    })

    it("goes to one of two customers who choose the last ones at once; the other is told and chooses again", async () => {
      const { shop } = on()
      const [late, other] = [await goodsWith(shop, 0), await chairs(shop, 6)]
      const links = []
      for (const order of [await orderFor(shop, late, 6), await orderFor(shop, late, 6)]) {
        links.push((await offered(on(), order, { variant_id: other.variantId })).path)
      }
      const asked = loose(shop.baseUrl, { ...(await publishable(shop)) })

      const answers = await Promise.all(links.map((path) => asked<{ message: string }>("POST", path, { decision: "substitute" })))

      expect(answers.map(({ status }) => status).sort()).toEqual([200, 400])
      const loser = answers.findIndex(({ status }) => status === 400)
      expect(answers[loser].body.message).toContain(`"${other.title}" is not in stock any more`)
      const left = await read(shop, links[loser])
      expect(left).toMatchObject({ open: true, decided: null, choices: ["wait", "cancel"], substitutes: [{ available: false }] })
      expect(await levelOf(shop, other)).toMatchObject({ stocked_quantity: 6, reserved_quantity: 6 })

      const winner = await fetch(`${shop.baseUrl}${links[1 - loser].replace("/store/backorder-decisions/", "/backorders/decide/")}`)
      expect(await winner.text()).toContain(`6 × ${other.title} at €100.00 each instead of 6 × ${late.title}.`)

      const page = links[loser].replace("/store/backorder-decisions/", "/backorders/decide/")
      const sent = await fetch(`${shop.baseUrl}${page}`, {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams({ answer: "substitute" }),
        redirect: "manual",
      })
      expect(sent.status).toBe(409)
      expect(await sent.text()).toContain("nothing has been decided yet")
      expect((await asked("POST", links[loser], { decision: "wait" })).status).toBe(200)
    })

    it("is put on the order once an edit of somebody else's is done, and is held meanwhile; an edit of ours left half-way is made anew", async () => {
      const { shop, container } = on()
      const [late, other] = [await goodsWith(shop, 4), await chairs(shop, 6)]
      const order = await orderFor(shop, late, 10)
      const { path } = await offered(on(), order, { variant_id: other.variantId })
      await shop.admin("POST", "/admin/order-edits", { order_id: order.id })

      await shop.store("POST", path, { decision: "substitute" })
      expect(await levelOf(shop, other)).toMatchObject({ reserved_quantity: 6 })
      expect((await paidOrder(shop, order)).items).toHaveLength(1)
      await shop.admin("DELETE", `/admin/order-edits/${order.id}`)
      const [claimed] = await container
        .resolve<BackorderModuleService>(BACKORDER_MODULE)
        .listBackorderDecisions({ order_id: order.id, status: "claimed" })
      await beginOrderEditOrderWorkflow(container).run({ input: { order_id: order.id, internal_note: claimed.id } })
      await shop.admin("POST", `/admin/order-edits/${order.id}/items`, { items: [{ variant_id: late.variantId, quantity: 1 }] })
      await carryOutAgain(on(), order)

      const after = await paidOrder(shop, order)
      expect(after.items.map(({ quantity }) => quantity).sort()).toEqual([4, 6])
      expect(paymentsOf(after)).toMatchObject([{ canceled_at: null }])
      expect(await levelOf(shop, other)).toMatchObject({ stocked_quantity: 6, reserved_quantity: 6 })
    })

    it("is refused to staff with the reason, and taken back where they say so", async () => {
      const { shop } = on()
      const [late, few, many] = [await goodsWith(shop, 4), await chairs(shop, 5), await chairs(shop, 9)]
      const order = await orderFor(shop, late, 10)
      const record = await settled(shop, order, { waiting_quantity: 6 })
      const admin = await adminOf(on())
      const offer = async (substitute: AdminOfferBackorder["substitute"]) => {
        const { status, body } = await admin<{ message: string }>("POST", `/admin/backorders/${record.id}/offer`, { substitute })
        return [status, body.message]
      }

      expect(await offer({ variant_id: "variant_none" })).toEqual([404, expect.stringContaining("There is no variant")])
      expect(await offer({ variant_id: late.variantId })).toEqual([400, expect.stringContaining("is what the customer waits for")])
      expect(await offer({ variant_id: few.variantId })).toEqual([400, expect.stringContaining(`has as many of "${few.title}" free`)])
      expect(await offer({ variant_id: many.variantId, unit_price: 900 })).toEqual([400, expect.stringContaining("may not cost more")])
      expect((await offer({ variant_id: many.variantId }))[0]).toBe(200)
      expect((await offer(null))[0]).toBe(200)
      const offers = await eventually("both offers", async () => {
        const found = (await eventsOf(shop, record)).filter(({ type }: BackorderEventDTO) => type === "offered")
        return found.length === 2 && found
      })
      expect(offers.map(({ data }) => "substitutes" in data)).toEqual([true, false])
    })
  })
}

/** The header that every store route wants. */
async function publishable(shop: Shop): Promise<Record<string, string>> {
  const { body } = await shop.admin<{ api_keys: { token: string }[] }>("GET", "/admin/api-keys?type=publishable&limit=1")
  return { "x-publishable-api-key": body.api_keys[0].token }
}
