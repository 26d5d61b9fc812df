import { eventually, loose } from "../../../demo/story/http"
import { orderFromSupplier, type PurchaseOrder } from "../../../demo/story/goods"
import { mailOf, noticesOf, type Mail } from "../../../demo/story/watch"
import type {
  AdminEtaPreviewResponse,
  AdminSupplierScorecardResponse,
  BackorderEventDTO,
  PurchaseOrderDTO,
} from "../../../src/types"
import { checkSupplierDatesWorkflow } from "../../../src/workflows/check-supplier-dates"
import { goodsWith, inDays, orderFor, settled, someone } from "../../support/scene"
import type { Stage } from "../stage"

interface Refusal {
  message: string
}

/** What is known of suppliers' dates, and what becomes of those that pass, over HTTP. */
export function supplierReliability(on: () => Stage): void {
  const adminOf = async ({ shop }: Stage) => {
    const { body } = await shop.store<{ token: string }>("POST", "/auth/user/emailpass", {
      email: "admin@example.com",
      password: "backorder-demo",
    })
    return loose(shop.baseUrl, { authorization: `Bearer ${body.token}` })
  }
  const orderOf = async (id: string): Promise<PurchaseOrderDTO> => {
    const { body } = await on().shop.admin<{ purchase_order: PurchaseOrderDTO }>("GET", `/admin/purchase-orders/${id}`)
    return body.purchase_order
  }
  /** Looks at suppliers' dates as the job does, on a day to come. */
  const checkOn = async (day: string) => {
    const { result } = await checkSupplierDatesWorkflow(on().container).run({ input: { now: day } })
    return result
  }

  describe("a preview of a supplier's new date", () => {
    const waiting = async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 3)
      const purchase = await orderFromSupplier(shop, [{ goods, quantity: 20, expectedAt: inDays(21) }])
      const [german, irish] = [await orderFor(shop, goods, 10, someone("de")), await orderFor(shop, goods, 2, someone("ie"))]
      await settled(shop, german, { waiting_quantity: 7, promised_by: inDays(21) })
      await settled(shop, irish, { waiting_quantity: 2, promised_by: inDays(21) })
      return { purchase, german, irish, eta: `/admin/purchase-orders/${purchase.id}/lines/${purchase.lines[0].id}/eta` }
    }

    it("names lines, customers, mails, law and value, and changes nothing", async () => {
      const { shop } = on()
      const { purchase, german, irish, eta } = await waiting()
      const before = await orderOf(purchase.id)

      const { body } = await shop.admin<AdminEtaPreviewResponse>("POST", `${eta}/preview`, { expected_at: inDays(40) })

      expect(body.preview).toMatchObject({
        lines: [
          {
            order_id: german.id,
            waiting_quantity: 7,
            previous: { expected_at: inDays(21), promised_by: inDays(21) },
            next: { expected_at: inDays(40), promised_by: inDays(40) },
            delay_days: 19,
            delay_class: "termination_possible",
          },
          { order_id: irish.id, waiting_quantity: 2, delay_days: 19 },
        ],
        orders: 2,
        customers: 2,
        mails: [
          { type: "promise_changed", language: "de", count: 1 },
          { type: "promise_changed", language: "en", count: 1 },
        ],
        value: [{ currency_code: "eur" }],
        authorizations: [],
      })
      expect(body.preview.value[0].amount).toBeGreaterThanOrEqual(900)
      expect(await orderOf(purchase.id)).toEqual(before)
      await settled(shop, german, { promised_by: inDays(21), promise_version: 1 })
      expect((await noticesOf(shop, german)).map(({ type }) => type)).toEqual(["order_taken"])
    })

    it("is what comes true", async () => {
      const { shop } = on()
      const { german, eta } = await waiting()
      const { body } = await shop.admin<AdminEtaPreviewResponse>("POST", `${eta}/preview`, { expected_at: inDays(30), quantity: 8 })
      await shop.admin("POST", eta, { expected_at: inDays(30), quantity: 8 })
      const told = body.preview.lines.find((line) => line.order_id === german.id)
      await settled(shop, german, { promised_by: told?.next.promised_by ?? null, promise_version: 2 })
    })

    it("hits nobody where nothing moves", async () => {
      const { eta } = await waiting()
      const { body } = await on().shop.admin<AdminEtaPreviewResponse>("POST", `${eta}/preview`, { expected_at: inDays(21) })
      expect(body.preview).toEqual({ lines: [], orders: 0, customers: 0, mails: [], value: [], authorizations: [] })
    })

    it("is refused as the date itself would be", async () => {
      const admin = await adminOf(on())
      const { purchase, eta } = await waiting()
      const past = await admin<Refusal>("POST", `${eta}/preview`, { expected_at: inDays(-3) })
      expect([past.status, past.body.message]).toEqual([400, expect.stringContaining("is in the past")])
      const nowhere = `/admin/purchase-orders/${purchase.id}/lines/poline_none/eta/preview`
      expect((await admin("POST", nowhere, { expected_at: inDays(3) })).status).toBe(404)
      expect((await admin("POST", `${eta}/preview`, {})).status).toBe(400)
    })
  })

  describe("a supplier's date that passes", () => {
    const mailsOf = async (purchase: PurchaseOrder): Promise<Mail[]> => {
      const { body } = await on().shop.mailbox<{ messages: Mail[] }>("GET", "/messages?to=auftrag@brandt.example")
      return body.messages.filter(({ subject }) => subject.includes(` ${purchase.display_id}`))
    }

    it("moves the promises that hang on it, and the supplier is asked in its language", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 0)
      const purchase = await orderFromSupplier(shop, [{ goods, quantity: 5, expectedAt: inDays(5) }])
      await shop.admin("POST", `/admin/purchase-orders/${purchase.id}/confirm`)
      const order = await orderFor(shop, goods, 2)
      const record = await settled(shop, order, { waiting_quantity: 2, promised_by: inDays(5) })
      await on().rest()

      // A fortnight on, at noon: the office is open on one of these days, whichever weekday it is.
      for (const day of [6, 7, 8, 9]) {
        await checkOn(inDays(day).replace("T00:", "T12:"))
      }

      const moved = await settled(shop, order, { promise_version: 2 })
      expect(moved).toMatchObject({ promised_by: inDays(13), first_promised_by: inDays(5) })
      expect((await mailOf(shop, order, "promise_changed")).text).toContain(goods.title)
      const { body } = await shop.admin<{ events: BackorderEventDTO[] }>("GET", `/admin/backorders/${record.id}/events`)
      expect(body.events.filter(({ type }) => type === "promise_changed")).toMatchObject([{ cause: "supplier_late" }])
      const reminder = await eventually("the reminder", async () => (await mailsOf(purchase)).find(({ text }) => text.includes(goods.title)))
      expect(reminder.text).toContain("/backorders/supplier/")
    })

    it("is reported to the merchant once reminders did not help", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 0)
      const purchase = await orderFromSupplier(shop, [{ goods, quantity: 5, expectedAt: inDays(60) }])
      for (let day = 0; day < 20; day += 1) {
        await checkOn(inDays(day).replace("T00:", "T23:"))
      }
      const order = await orderOf(purchase.id)
      expect(order.reminders).toBe(4)
      const { body } = await shop.admin<{ notifications: { data: { title: string } }[] }>(
        "GET",
        "/admin/notifications?channel=feed&limit=100&order=-created_at"
      )
      expect(body.notifications.map(({ data }) => data.title)).toContain(
        `Tischlerei Brandt has not confirmed purchase order ${purchase.display_id}`
      )
    })
  })

  describe("a supplier's scorecard", () => {
    it("counts what was sent to it, and judges it once it is due", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 0)
      const purchase = await orderFromSupplier(shop, [{ goods, quantity: 5, expectedAt: inDays(5) }])
      await shop.admin("POST", `/admin/purchase-orders/${purchase.id}/confirm`)
      await shop.admin("POST", `/admin/purchase-orders/${purchase.id}/receive`, {
        lines: [{ id: purchase.lines[0].id, quantity: 5 }],
      })
      const { supplier_id } = await orderOf(purchase.id)
      const { body } = await shop.admin<AdminSupplierScorecardResponse>("GET", `/admin/suppliers/${supplier_id}/scorecard`)
      expect(body.scorecard).toMatchObject({
        supplier_id,
        orders: 1,
        lines: 1,
        on_time_in_full: { share: 1, due_lines: 1, on_time_in_full: 1, too_few: true },
        lead_time: { curve: [{ days: 0, share: expect.any(Number) }], supplier: { completed: 1, open: 0 } },
        lateness: { supplier: { completed: 1, open: 0 } },
        fill: { share: 1, ordered: 5, received: 5 },
      })
    })

    it("says what is wrong with its period, and that there is no such supplier", async () => {
      const admin = await adminOf(on())
      const { supplier_id } = await orderOf(
        (await orderFromSupplier(on().shop, [{ goods: await goodsWith(on().shop, 0), quantity: 1, expectedAt: inDays(5) }])).id
      )
      const path = `/admin/suppliers/${supplier_id}/scorecard`
      const empty = await admin<Refusal>("GET", `${path}?from=2026-11-20&to=2026-11-19`)
      expect([empty.status, empty.body.message]).toEqual([400, expect.stringContaining("is empty")])
      expect((await admin("GET", `${path}?from=2026-11-20&to=2026-11-20`)).status).toBe(200)
      expect((await admin("GET", `${path}?from=soon`)).status).toBe(400)
      expect((await admin("GET", "/admin/suppliers/sup_none/scorecard")).status).toBe(404)
    })
  })
}
