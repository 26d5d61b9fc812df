import { decisionToken, mailOf, noticesOf, recordsOf } from "../../../demo/story/watch"
import { orderFromSupplier } from "../../../demo/story/goods"
import { eventually } from "../../../demo/story/http"
import type { AdminBackorderEvidenceResponse, AdminBackorderTimelineResponse } from "../../../src/types"
import { signedReport } from "../../support/report-signer"
import { goodsWith, inDays, orderFor, settled, someone } from "../../support/scene"
import type { Stage } from "../stage"
import { payInAdvance } from "./money-order"

/** What the shop can show of an order: its timeline, and the evidence to take along. */
export function evidence(on: () => Stage): void {
  /** Promised, moved, reported, canceled by the customer, paid back. */
  const story = async () => {
    const { shop } = on()
    const goods = await goodsWith(shop, 2)
    const purchase = await orderFromSupplier(shop, [{ goods, quantity: 5, expectedAt: inDays(10) }])
    const order = await orderFor(shop, goods, 5, someone("de"))
    await settled(shop, order, { waiting_quantity: 3 })
    await mailOf(shop, order, "order_taken")
    await payInAdvance(shop, order)
    await shop.admin("POST", `/admin/purchase-orders/${purchase.id}/lines/${purchase.lines[0].id}/eta`, { expected_at: inDays(35) })
    const mail = await mailOf(shop, order, "promise_changed")
    const told = (await noticesOf(shop, order)).find(({ type }) => type === "promise_changed")
    const { body, headers } = signedReport([
      { event: "delivered", sg_event_id: "ev-1", notice_id: told?.id, timestamp: Math.floor(Date.now() / 1000) },
    ])
    await fetch(`${shop.baseUrl}/hooks/backorder/sendgrid`, { method: "POST", headers, body })
    const token = decisionToken(mail)
    await shop.store("POST", `/store/backorder-decisions/${token}`, { decision: "cancel" })
    await mailOf(shop, order, "decision_confirmed")
    return { shop, order, token }
  }

  describe("the evidence of an order", () => {
    it("holds every promise, mail with its reports, answer and refund, and a ledger that verifies", async () => {
      const { shop, order, token } = await story()
      const path = `/admin/orders/${order.id}/backorder-evidence`
      const { body } = await shop.admin<AdminBackorderEvidenceResponse>("GET", path)
      const { evidence: all } = body
      const [record] = await recordsOf(shop, order)

      expect(all.order).toMatchObject({ id: order.id, display_id: order.display_id })
      expect(all.promises.map(({ version, promised_by, previous_promised_by }) => [version, promised_by, previous_promised_by])).toEqual([
        [1, inDays(10), null],
        [2, inDays(35), inDays(10)],
      ])
      expect(all.notices.map(({ type }) => type)).toEqual(["order_taken", "promise_changed", "decision_confirmed"])
      expect(all.notices[1].deliveries).toMatchObject([{ delivery: "delivered" }])
      expect(all.notices[1].facts.lines).toMatchObject([{ waiting_quantity: "3", promised_by: inDays(35) }])
      expect(all.answers).toMatchObject([
        { source: "customer", decision: "cancel", promise_version: 2, status: "done", lines: { [record.line_item_id]: "3" } },
      ])
      expect(all.refunds).toHaveLength(1)
      expect(Number(all.refunds[0].amount)).toBeCloseTo(Number(all.answers[0].refunded_amount), 2)
      expect(all.ledger.verification).toEqual({ valid: true, entries: all.ledger.entries.length, broken_at: null, fault: null })
      expect(all.ledger.entries.map(({ sequence }) => sequence)).toEqual(all.ledger.entries.map((_, place) => place + 1))
      expect(Object.fromEntries(all.sources.map(({ name, rows }) => [name, rows]))).toEqual({
        backorders: 1,
        ledger: all.ledger.entries.length,
        notices: 3,
        deliveries: 1,
        answers: 1,
        refunds: 1,
      })
      expect(JSON.stringify(all)).not.toContain(token)

      const printed = await shop.admin<string>("GET", `${path}?format=html&language=de`)
      expect(printed.body).toContain(`Nachweis zur Bestellung ${order.display_id}`)
      expect(printed.body).toContain(all.ledger.entries[0].hash)
      expect(printed.body).not.toContain(token)
    })

    it("is not there for an order nobody placed, nor in a form nobody knows", async () => {
      const { shop } = on()
      await expect(shop.admin("GET", "/admin/orders/order_x/backorder-evidence")).rejects.toThrow("answered 404")
      await expect(shop.admin("GET", "/admin/orders/order_x/backorder-evidence?format=pdf")).rejects.toThrow("answered 400")
      await expect(shop.admin("GET", "/admin/orders/order_x/backorder-timeline")).rejects.toThrow("answered 404")
    })
  })

  describe("the timeline of an order", () => {
    it("is one list, newest first, of promises, mails, answers and refunds, page by page", async () => {
      const { shop, order } = await story()
      const page = async (query: string) =>
        (await shop.admin<AdminBackorderTimelineResponse>("GET", `/admin/orders/${order.id}/backorder-timeline?${query}`)).body
      const all = await page("limit=100")
      const words = all.entries.map((entry) =>
        entry.kind === "event" ? entry.event.type : entry.kind === "notice" ? `mail ${entry.notice.type}` : entry.kind
      )
      const inTime = [...words].reverse()
      expect(inTime.slice(0, 4)).toEqual(["created", "mail order_taken", "promise_changed", "mail promise_changed"])
      expect(inTime).toEqual(expect.arrayContaining(["canceled", "decided", "mail decision_confirmed", "refund"]))
      expect(all.count).toBe(all.entries.length)
      expect(all.entries.find(({ kind }) => kind === "event")).toMatchObject({ title: expect.any(String) })

      const [first, second] = [await page("limit=3"), await page("limit=3&offset=3")]
      expect([...first.entries, ...second.entries].map(({ id }) => id)).toEqual(all.entries.slice(0, 6).map(({ id }) => id))
      await eventually("the report in the timeline", async () =>
        (await page("limit=100")).entries.some((entry) => entry.kind === "notice" && entry.notice.delivery === "delivered")
      )
    })
  })
}
