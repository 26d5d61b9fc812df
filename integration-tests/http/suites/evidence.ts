import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { decisionToken, mailOf, noticesOf, recordsOf } from "../../../demo/story/watch"
import { orderFromSupplier } from "../../../demo/story/goods"
import { eventually } from "../../../demo/story/http"
import type { AdminBackorderEvidenceResponse, AdminBackorderTimelineResponse, AdminCustomerErasureResponse } from "../../../src/types"
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

  describe("erasing what is known of a customer", () => {
    const customer = { email: "wilhelmina@quetschke.example", firstName: "Wilhelmina", lastName: "Quetschke", countryCode: "de" }
    const traces = [...PERSON, customer.email]

    const erase = async (customerId: string) =>
      (await on().shop.admin<AdminCustomerErasureResponse>("POST", `/admin/customers/${customerId}/erase-backorder-data`, {})).body.erasure

    it("waits until nothing is owed, then leaves no trace of the person in any of our tables, and every chain valid", async () => {
      const { shop, container } = on()
      const goods = await goodsWith(shop, 0)
      const purchase = await orderFromSupplier(shop, [{ goods, quantity: 9, expectedAt: inDays(10) }])
      const order = await orderFor(shop, goods, 3, customer)
      const other = await orderFor(shop, await goodsWith(shop, 0), 1, someone("de"))
      await settled(shop, order, { waiting_quantity: 3 })
      await mailOf(shop, order, "order_taken")
      await mailOf(shop, other, "order_taken")
      // What somebody types about it, a server that names the address, and a supplier who delivered to the customer.
      const eta = { expected_at: inDays(35), reason: "Wilhelmina Quetschke asked for it later" }
      await shop.admin("POST", `/admin/purchase-orders/${purchase.id}/lines/${purchase.lines[0].id}/eta`, eta)
      await mailOf(shop, order, "promise_changed")
      const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
      await database.raw(
        `UPDATE purchase_order SET dropship_order_id = ?, note = 'ring twice at Quetschke', ship_to =
           '{"first_name":"Wilhelmina","last_name":"Quetschke","address_1":"Lindenweg 4","country_code":"de"}' WHERE id = ?`,
        [order.id, purchase.id]
      )
      await database.raw(`UPDATE backorder_notice SET last_error = 'refused by ${customer.email}' WHERE order_id = ?`, [order.id])
      const { body } = await shop.admin<{ order: { customer_id: string } }>("GET", `/admin/orders/${order.id}?fields=id,customer_id`)
      const customerId = body.order.customer_id
      const [record] = await recordsOf(shop, order)
      const before = await evidenceOf(order.id)

      expect(await erase(customerId)).toEqual({ orders: 0, notices: 0, purchase_orders: 0, kept_order_ids: [order.id] })
      expect((await tracesIn(container, traces)).length).toBeGreaterThan(3)

      await shop.admin("POST", `/admin/backorders/${record.id}/cancel`, {})
      await mailOf(shop, order, "goods_canceled")
      await settled(shop, order, { status: "canceled", next_duty: null })
      await eventually("the erasure", async () => (await erase(customerId)).kept_order_ids.length === 0)

      expect(await tracesIn(container, traces)).toEqual([])
      const after = await evidenceOf(order.id)
      expect(after.ledger.verification).toMatchObject({ valid: true })
      expect(after.ledger.entries.slice(0, before.ledger.entries.length).map(({ hash }) => hash)).toEqual(
        before.ledger.entries.map(({ hash }) => hash)
      )
      expect(after.promises.slice(0, 2)).toEqual(before.promises.slice(0, 2))
      expect(after.notices.map(({ type, to }) => [type, to])).toEqual(
        ["order_taken", "promise_changed", "goods_canceled"].map((type) => [type, "erased"])
      )
      expect(after.notices[0].facts.lines).toEqual(before.notices[0].facts.lines)
      const resent = shop.admin("POST", `/admin/backorder-notices/${after.notices[0].id}/resend`, {})
      await expect(resent).rejects.toThrow("was erased on request")
      expect((await noticesOf(shop, other)).every(({ to }) => to.includes("@"))).toBe(true)
      expect(await erase(customerId)).toMatchObject({ orders: 1, kept_order_ids: [] })
    })

    it("takes the name and the address from a withdrawal, too, by whichever address it was declared", async () => {
      const { shop, container } = on()
      const order = await orderFor(shop, await goodsWith(shop, 0), 3, customer)
      await settled(shop, order, { waiting_quantity: 3 })
      const link = /\/backorders\/withdraw\/([\w.-]+)/.exec((await mailOf(shop, order, "order_taken")).text)?.[1] ?? ""
      const declaration = { confirmed: true, number: 1, name: "Wilhelmina Quetschke", email: "Mina@private.example" }
      await shop.store("POST", `/store/backorder-withdrawals/${link}`, declaration)
      await mailOf(shop, order, "withdrawal_received")
      await settled(shop, order, { status: "canceled", next_duty: null })
      const all = [...traces, "mina@private.example"]
      expect((await tracesIn(container, all)).length).toBeGreaterThan(3)
      const before = await evidenceOf(order.id)

      await eventually("the erasure", async () => {
        const { body } = await shop.admin<AdminCustomerErasureResponse>("POST", "/admin/backorder-erasures", { email: "mina@private.example" })
        return body.erasure.kept_order_ids.length === 0 && body.erasure.orders === 1
      })

      expect(await tracesIn(container, all)).toEqual([])
      const after = await evidenceOf(order.id)
      expect(after.ledger.verification).toMatchObject({ valid: true })
      expect(after.ledger.entries.slice(0, before.ledger.entries.length).map(({ hash }) => hash)).toEqual(
        before.ledger.entries.map(({ hash }) => hash)
      )
      expect(after.ledger.entries.some(({ type }) => type === "withdrawn")).toBe(true)
      expect(after.notices.find(({ type }) => type === "withdrawal_received")).toMatchObject({ to: "erased", subject: "erased" })
      const page = await fetch(`${shop.baseUrl}/backorders/withdraw/${link}`)
      expect(page.status).toBe(200)
      expect(await page.text()).not.toMatch(/quetschke|mina@/i)
    })

    it("knows a guest by the address, and refuses what is none", async () => {
      const { shop } = on()
      const answer = await shop.admin<AdminCustomerErasureResponse>("POST", "/admin/backorder-erasures", { email: "nobody@example.com" })
      expect(answer.body.erasure).toEqual({ orders: 0, notices: 0, purchase_orders: 0, kept_order_ids: [] })
      await expect(shop.admin("POST", "/admin/backorder-erasures", { email: "nobody" })).rejects.toThrow("answered 400")
      await expect(shop.admin("POST", "/admin/backorder-erasures", {})).rejects.toThrow("answered 400")
    })

    const evidenceOf = async (orderId: string) =>
      (await on().shop.admin<AdminBackorderEvidenceResponse>("GET", `/admin/orders/${orderId}/backorder-evidence`)).body.evidence
  })
}

const PERSON = ["Wilhelmina", "Quetschke"]

/** The rows of the plugin's own tables that say any of the words, whatever the column. */
async function tracesIn(container: MedusaContainer, words: readonly string[]): Promise<string[]> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const tables = await database.raw<{ rows: { name: string }[] }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'
       AND (table_name LIKE 'backorder%' OR table_name LIKE 'purchase_order%' OR table_name LIKE 'suppl%')`
  )
  const found: string[] = []
  for (const { name } of tables.rows) {
    for (const word of words) {
      const { rows } = await database.raw<{ rows: { row: string }[] }>(
        `SELECT left(t::text, 300) AS row FROM "${name}" t WHERE t::text ILIKE ?`,
        [`%${word}%`]
      )
      found.push(...rows.map(({ row }) => `${name}: ${row}`))
    }
  }
  return found
}
