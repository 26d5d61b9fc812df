import { mailOf, noticesOf } from "../../../demo/story/watch"
import { orderFromSupplier } from "../../../demo/story/goods"
import { eventually } from "../../../demo/story/http"
import type { NoticeDTO } from "../../../src/types"
import { goodsWith, inDays, orderFor, settled, someone } from "../../support/scene"
import { signedReport } from "../../support/report-signer"
import type { Stage } from "../stage"

/** What SendGrid says became of a mail, and what follows from it. */
export function deliveryReports(on: () => Stage): void {
  const send = ({ body, headers }: ReturnType<typeof signedReport>) =>
    fetch(`${on().shop.baseUrl}/hooks/backorder/sendgrid`, { method: "POST", headers, body })

  const report = (notice: NoticeDTO, event: string, changes: Record<string, unknown> = {}) => ({
    event,
    sg_event_id: `${notice.id}-${event}`,
    notice_id: notice.id,
    timestamp: Math.floor(Date.now() / 1000),
    email: notice.to,
    ...changes,
  })

  const scene = async () => {
    const { shop } = on()
    const goods = await goodsWith(shop, 0)
    const purchase = await orderFromSupplier(shop, [{ goods, quantity: 5, expectedAt: inDays(10) }])
    const order = await orderFor(shop, goods, 3, someone("us"))
    await settled(shop, order, { waiting_quantity: 3 })
    await mailOf(shop, order, "order_taken")
    const noticeOf = async (type: NoticeDTO["type"]): Promise<NoticeDTO> => {
      const found = (await noticesOf(shop, order)).find((notice) => notice.type === type)
      if (!found) {
        throw new Error(`There is no notice ${type}.`)
      }
      return found
    }
    return { shop, purchase, order, noticeOf }
  }

  describe("a report of SendGrid", () => {
    it("says what became of a mail, once, whatever else comes along", async () => {
      const { noticeOf } = await scene()
      const notice = await noticeOf("order_taken")
      expect(notice.delivery).toBeNull()
      const delivered = report(notice, "delivered")
      const others = [{ event: "delivered", sg_event_id: "x", timestamp: 1 }, report(notice, "open"), null, "hello"]
      expect((await send(signedReport([...others, delivered]))).status).toBe(204)
      const known = await noticeOf("order_taken")
      expect(known).toMatchObject({ delivery: "delivered", delivery_reason: null })
      const again = report(notice, "delivered", { timestamp: delivered.timestamp + 60 })
      expect((await send(signedReport([again]))).status).toBe(204)
      expect(await noticeOf("order_taken")).toEqual(known)
    })

    it("counts by the time in it, in whatever order reports come", async () => {
      const { noticeOf } = await scene()
      const notice = await noticeOf("order_taken")
      const seconds = Math.floor(Date.now() / 1000)
      await send(signedReport([report(notice, "bounce", { timestamp: seconds, reason: "550 no such user" })]))
      await send(signedReport([report(notice, "delivered", { timestamp: seconds - 30 })]))
      expect(await noticeOf("order_taken")).toMatchObject({ delivery: "bounced", delivery_reason: "550 no such user" })
    })

    it("of a mail that came back makes the customer untold, and rings the bell", async () => {
      const { shop, purchase, order, noticeOf } = await scene()
      await shop.admin("POST", `/admin/purchase-orders/${purchase.id}/lines/${purchase.lines[0].id}/eta`, { expected_at: inDays(35) })
      await mailOf(shop, order, "promise_changed")
      await settled(shop, order, { next_duty: "ship", next_duty_at: inDays(35) })

      const notice = await noticeOf("promise_changed")
      await send(signedReport([report(notice, "bounce", { reason: "550 no such user" })]))

      await settled(shop, order, { next_duty: "tell_delay", next_duty_at: inDays(10) })
      await eventually("the bell", async () => {
        const { body } = await shop.admin<{ notifications: { resource_id: string; data: { title: string } }[] }>(
          "GET",
          "/admin/notifications?channel=feed&limit=100"
        )
        return body.notifications.some(({ resource_id, data }) => resource_id === notice.id && data.title.includes("came back"))
      })
      await shop.admin("POST", `/admin/backorder-notices/${notice.id}/resend`, {})
      await settled(shop, order, { next_duty: "ship", next_duty_at: inDays(35) })
    })

    it.each<[string, (signed: ReturnType<typeof signedReport>) => ReturnType<typeof signedReport>]>([
      ["unsigned", (signed) => ({ ...signed, headers: { "content-type": "application/json" } })],
      ["changed", (signed) => ({ ...signed, body: `${signed.body} ` })],
    ])("is refused %s and changes nothing", async (_, spoil) => {
      const { noticeOf } = await scene()
      const notice = await noticeOf("order_taken")
      expect((await send(spoil(signedReport([report(notice, "bounce")])))).status).toBe(403)
      expect(await noticeOf("order_taken")).toEqual(notice)
    })

    it("is refused when it is sent again later", async () => {
      const { noticeOf } = await scene()
      const notice = await noticeOf("order_taken")
      const old = signedReport([report(notice, "bounce")], new Date(Date.now() - 3_600_000))
      expect((await send(old)).status).toBe(403)
      expect(await noticeOf("order_taken")).toEqual(notice)
    })

    it("that is none is taken without a change", async () => {
      expect((await send(signedReport({ event: "bounce" }))).status).toBe(204)
    })
  })
}
