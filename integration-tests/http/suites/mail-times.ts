import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Order } from "../../../demo/story/customer"
import { orderFromSupplier } from "../../../demo/story/goods"
import { eventually } from "../../../demo/story/http"
import { mailOf, noticesOf, recordsOf, type Mail } from "../../../demo/story/watch"
import { NOTICE_MODULE } from "../../../src/modules/notice"
import type { DigestOptions } from "../../../src/modules/notice/options"
import type { NoticeModuleService } from "../../../src/modules/notice/service"
import type { NoticeDTO } from "../../../src/types"
import { sendMerchantDigestWorkflow } from "../../../src/workflows/send-merchant-digest"
import { offerDemoBanks, orderPaidWith } from "../../support/demo-banks"
import { fulfil } from "../../support/order-changes"
import { signedReport } from "../../support/report-signer"
import { goodsWith, inDays, orderFor, settled, someone } from "../../support/scene"
import type { Stage } from "../stage"

const HOUR = 60 * 60 * 1000

/** When mails go out that need not go at once: by the customer's clock, and by the merchant's. */
export function mailTimes(on: () => Stage): void {
  const sql = (statement: string, values: readonly string[] = []): Promise<unknown> =>
    on().container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(statement, [...values])
  const noticeOf = (order: Order, type: NoticeDTO["type"]): Promise<NoticeDTO> =>
    eventually(`the notice ${type} of order ${order.display_id}`, async () =>
      (await noticesOf(on().shop, order)).find((notice) => notice.type === type)
    )

  describe("quiet hours", () => {
    // Noon in Greenwich is seven or eight o'clock in New York: of 23 quiet hours two or three are over by then.
    const quiet = { from: 5 * 60, until: 4 * 60 }
    const sweep = (days: number) =>
      on().shop.admin("POST", "/admin/backorder-sweeps", { now: new Date(Date.parse(inDays(days)) + 12 * HOUR).toISOString() })

    beforeEach(() => {
      const notices = on().container.resolve<NoticeModuleService>(NOTICE_MODULE)
      jest.spyOn(notices, "quietHours", "get").mockReturnValue(quiet)
    })
    afterEach(() => jest.restoreAllMocks())

    /** Its customer has to be told by day 30 that there is no date yet. */
    const dateless = async (): Promise<Order> => {
      const { shop } = on()
      const order = await orderFor(shop, await goodsWith(shop, 0), 3, someone("us"))
      await settled(shop, order, { next_duty: "tell_no_date", next_duty_at: inDays(30) })
      return order
    }

    it("hold a mail until their end by the customer's clock, and no mail that answers the customer", async () => {
      const { shop } = on()
      const order = await dateless()
      await mailOf(shop, order, "order_taken")
      const asked = Date.now()
      await sweep(27)

      const held = await noticeOf(order, "promise_changed")
      const hours = (Date.parse(held.due_at) - asked) / HOUR
      expect(hours).toBeGreaterThan(19.9)
      expect(hours).toBeLessThan(21.2)
      await sweep(28)
      expect(await noticeOf(order, "promise_changed")).toMatchObject({ status: "pending", attempts: 0 })

      await sql("UPDATE backorder_notice SET due_at = now() WHERE id = ?", [held.id])
      await sweep(28)
      expect((await mailOf(shop, order, "promise_changed")).subject).toContain("no delivery date yet")
      expect((await noticesOf(shop, order)).filter(({ type }) => type === "promise_changed")).toHaveLength(1)
    })

    it("hold no mail whose last day by law would be over by then", async () => {
      const { shop } = on()
      const order = await dateless()
      await sweep(30)
      expect((await mailOf(shop, order, "promise_changed")).subject).toContain("no delivery date yet")
    })
  })

  describe("the merchant's mail of the day", () => {
    let digest: DigestOptions
    beforeEach(() => {
      digest = { to: someone().email, language: "en", hour: 8, time_zone: "UTC" }
    })
    const write = async (days: number): Promise<{ id: string }[]> =>
      (await sendMerchantDigestWorkflow(on().container).run({ input: { now: inDays(days), digest } })).result
    const mailOfTheDay = (): Promise<Mail> =>
      eventually("the mail of the day", async () => {
        const { body } = await on().shop.mailbox<{ messages: Mail[] }>("GET", `/messages?to=${encodeURIComponent(digest.to)}`)
        return body.messages.at(0)
      })

    it("is written once a day, and not where there is nothing to say", async () => {
      const { shop } = on()
      expect(await write(0)).toEqual([])
      const goods = await goodsWith(shop, 0)
      await orderFromSupplier(shop, [{ goods, quantity: 3, expectedAt: inDays(10) }])
      const order = await orderFor(shop, goods, 3)
      await settled(shop, order, { next_duty: "ship", next_duty_at: inDays(10) })
      expect(await write(0)).toEqual([])
      expect((await Promise.all([write(8), write(8)])).flat()).toHaveLength(1)
      expect(await write(8)).toEqual([])
      expect(await write(9)).toHaveLength(1)
      expect((await mailOfTheDay()).subject).toContain("1 thing needs your attention")
    })

    it("counts and names what needs the merchant, each with a link, and nothing else", async () => {
      const { shop, mailbox } = on()
      const [late, inTime] = [await goodsWith(shop, 0), await goodsWith(shop, 0)]
      const purchase = await orderFromSupplier(shop, [{ goods: late, quantity: 3, expectedAt: inDays(5) }])
      await orderFromSupplier(shop, [{ goods: inTime, quantity: 3, expectedAt: inDays(40) }])
      const [owed, calm] = [await orderFor(shop, late, 3), await orderFor(shop, inTime, 3)]
      await settled(shop, owed, { next_duty: "ship", next_duty_at: inDays(5) })
      const { id: recordId } = await settled(shop, owed, { waiting_quantity: 3 })
      await settled(shop, calm, { next_duty: "ship", next_duty_at: inDays(40) })
      await mailOf(shop, calm, "order_taken")
      const uncharged = await notCharged()
      const bounced = await cameBack(owed)
      mailbox.failNext(400, 1)
      await shop.admin("POST", `/admin/backorders/${(await recordsOf(shop, calm))[0].id}/offer`, {})
      const refused = await eventually("the mail that is refused", async () =>
        (await noticesOf(shop, calm)).find(({ status }) => status === "failed")
      )

      expect(await write(6)).toHaveLength(1)

      const { subject, text } = await mailOfTheDay()
      expect(subject).toContain("5 things need your attention")
      expect(text).toMatch(/Duties to customers that are due by \d+ \w+ \d{4} or overdue: 1/)
      expect(text).toContain(`- Order ${owed.display_id}: ship, by `)
      expect(text).toContain("Mails of the last 7 days that have reached nobody: 2")
      expect(text).toContain("Orders whose shipped goods could not be charged: 1")
      expect(text).toContain(`- Order ${uncharged.display_id}: not charged yet`)
      expect(text).toContain("Purchase orders whose date has passed: 1")
      expect(text).toContain(`- Purchase order ${purchase.display_id}, Tischlerei Brandt: expected on `)
      const links = [`backorders/${recordId}`, `backorder-notices/${bounced.id}`, `backorder-notices/${refused.id}`]
      for (const path of [...links, `orders/${uncharged.id}`, `purchase-orders/${purchase.id}`]) {
        expect(text).toContain(`/app/${path}`)
      }
      expect(text.match(/\/app\//g)).toHaveLength(5)
    })

    /** An order whose parcel has left and whose bank refuses to pay. */
    const notCharged = async (): Promise<Order> => {
      const { shop } = on()
      await offerDemoBanks(shop)
      const goods = await goodsWith(shop, 1)
      const order = await orderPaidWith(shop, goods, 2, { provider: "pp_demo_parts", data: { refuses_capture: true } })
      await mailOf(shop, order, "order_taken")
      const { line_item_id } = await settled(shop, order, { allocated_quantity: 1, waiting_quantity: 1 })
      await fulfil(shop, order, [{ lineId: line_item_id, quantity: 1 }])
      await settled(shop, order, { fulfilled_quantity: 1 })
      // So long a charge may still be under way.
      await eventually("the charge that fails", async () => {
        const { container } = on()
        const { rows } = await container
          .resolve(ContainerRegistrationKeys.PG_CONNECTION)
          .raw<{ rows: object[] }>(
            `UPDATE backorder SET charge_due_at = charge_due_at - interval '2 minutes'
             WHERE order_id = ? AND charge_due_at IS NOT NULL RETURNING id`,
            [order.id]
          )
        return rows.length > 0
      })
      return order
    }

    const cameBack = async (order: Order): Promise<NoticeDTO> => {
      const { shop } = on()
      await mailOf(shop, order, "order_taken")
      const notice = await noticeOf(order, "order_taken")
      const report = { event: "bounce", sg_event_id: notice.id, notice_id: notice.id, timestamp: Math.floor(Date.now() / 1000) }
      const { status } = await fetch(`${shop.baseUrl}/hooks/backorder/sendgrid`, { method: "POST", ...signedReport([report]) })
      expect(status).toBe(204)
      return notice
    }
  })
}
