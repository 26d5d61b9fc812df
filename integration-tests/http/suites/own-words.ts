import { Modules } from "@medusajs/framework/utils"
import { eventually, loose } from "../../../demo/story/http"
import { mailOf } from "../../../demo/story/watch"
import { NOTICE_MODULE } from "../../../src/modules/notice"
import type { NoticeModuleService } from "../../../src/modules/notice/service"
import type {
  AdminBackorderNoticeWordingListResponse,
  AdminBackorderNoticeWordingPreviewResponse,
  AdminBackorderNoticeWordingResponse,
  AdminBackorderNoticeWordingTestResponse,
} from "../../../src/types"
import { goodsWith, orderFor, settled, someone } from "../../support/scene"
import type { Stage } from "../stage"

const path = "/admin/backorder-notice-wordings"
const words = { subject: "Danke: {{order}}", opening: "Liebe Kundin,\n\ndas haben Sie bestellt:", closing: "Ihr Team" }

/** Merchants write the subject and what stands around the facts. */
export function ownWords(on: () => Stage): void {
  describe("a merchant's own words for a mail", () => {
    const loud = async (): Promise<ReturnType<typeof loose>> => {
      const { shop } = on()
      const { body } = await shop.store<{ token: string }>("POST", "/auth/user/emailpass", {
        email: "admin@example.com",
        password: "backorder-demo",
      })
      return loose(shop.baseUrl, { authorization: `Bearer ${body.token}` })
    }

    it("are in the next mail, around the facts and what silence means", async () => {
      const { shop } = on()
      const { body } = await shop.admin<AdminBackorderNoticeWordingResponse>("POST", `${path}/order_taken/de`, words)
      expect(body.notice_wording).toMatchObject({ state: "own", reason: null, wording: words })

      const goods = await goodsWith(shop, 0)
      const order = await orderFor(shop, goods, 2, someone("de"))

      const mail = await mailOf(shop, order, "order_taken")
      expect(mail.subject).toBe(`Danke: ${order.display_id}`)
      expect(mail.text).toContain(`Liebe Kundin,\n\ndas haben Sie bestellt:\n\n- ${goods.title}: `)
      expect(mail.text).toContain("Ohne Nachricht von Ihnen bleibt die Bestellung bestehen")
      expect(mail.text).toContain("Ihr Team\n\n")
    })

    it("give way to the plugin's where a mail cannot carry them, and the bell and the list say so", async () => {
      const { shop, container } = on()
      // As if it had been stored before the placeholder was taken away.
      await container
        .resolve<NoticeModuleService>(NOTICE_MODULE)
        .createBackorderNoticeWordings({ type: "order_taken", language: "de", subject: "{{discount}}", opening: null, closing: null })
      const order = await orderFor(shop, await goodsWith(shop, 0), 2, someone("de"))

      expect((await mailOf(shop, order, "order_taken")).subject).toContain("Ihre Bestellung")

      const bells = await eventually("the bell", async () => {
        const rung = await container.resolve(Modules.NOTIFICATION).listNotifications({ resource_type: "backorder_notice_wording" })
        return rung.length > 0 && rung
      })
      expect(bells).toHaveLength(1)
      expect(bells[0].data).toMatchObject({ description: expect.stringContaining("{{discount}}") })
      const { body } = await shop.admin<AdminBackorderNoticeWordingListResponse>("GET", path)
      expect(body.notice_wordings.filter(({ state }) => state !== "ours")).toMatchObject([
        { type: "order_taken", language: "de", state: "falls_back", reason: expect.stringContaining("{{discount}}") },
      ])
    })

    it("are refused with the word that names no time, and with what no mail can carry", async () => {
      const ask = await loud()
      const wrong = { ...words, closing: "Wir liefern demnächst." }
      const refused = await ask("POST", `${path}/order_taken/de`, wrong)
      expect(refused).toMatchObject({ status: 400, body: { message: expect.stringContaining('The closing says "demnächst"') } })
      expect(await ask("POST", `${path}/order_taken/de/test`, wrong)).toMatchObject({ status: 400 })
      expect(await ask("POST", `${path}/order_taken/de`, { ...words, subject: 1 })).toMatchObject({ status: 400 })
      expect(await ask("POST", `${path}/poem/de`, words)).toMatchObject({ status: 404 })
      expect(await ask("GET", `${path}/shipped/fr`)).toMatchObject({ status: 404 })
      expect(await ask("DELETE", `${path}/shipped/de`)).toMatchObject({ status: 404 })
      expect(await ask("POST", `${path}/supplier_order/de`, { ...wrong, subject: null })).toMatchObject({ status: 200 })
    })

    it("are shown and sent before they are stored, to whoever tries them", async () => {
      const { shop, mailbox } = on()
      const { body: shown } = await shop.admin<AdminBackorderNoticeWordingPreviewResponse>(
        "POST",
        `${path}/overdue/de/preview`,
        words
      )
      expect(shown).toMatchObject({ faults: [], preview: { subject: "Danke: 1042" } })
      const { body: faulty } = await shop.admin<AdminBackorderNoticeWordingPreviewResponse>(
        "POST",
        `${path}/overdue/de/preview`,
        { ...words, opening: "bald" }
      )
      expect(faulty.faults).toMatchObject([{ field: "opening", code: "vague_word", named: "bald" }])
      expect(faulty.preview.subject).toContain("Ihre Bestellung 1042")

      const { body: sent } = await shop.admin<AdminBackorderNoticeWordingTestResponse>("POST", `${path}/overdue/de/test`, words)
      expect(sent).toEqual({ to: "admin@example.com", subject: "Test: Danke: 1042" })
      await eventually("the test mail", async () =>
        mailbox.messages("admin@example.com").find(({ subject }) => subject === sent.subject)
      )
      const { body: listed } = await shop.admin<{ count: number }>("GET", "/admin/backorder-notices?q=admin@example.com")
      expect(listed.count).toBe(0)

      const ask = await loud()
      const further = []
      for (let time = 0; time < 10; time++) {
        further.push((await ask("POST", `${path}/overdue/de/test`, { ...words, to: "other@example.com" })).status)
      }
      expect(further).toEqual([...Array(9).fill(200), 400])
    })

    it("are gone after a deletion", async () => {
      const { shop } = on()
      await shop.admin("POST", `${path}/order_taken/de`, words)
      await shop.admin("DELETE", `${path}/order_taken/de`)
      const { body } = await shop.admin<AdminBackorderNoticeWordingResponse>("GET", `${path}/order_taken/de`)
      expect(body.notice_wording).toMatchObject({ state: "ours", wording: null })
      const order = await orderFor(shop, await goodsWith(shop, 0), 2, someone("de"))
      await settled(shop, order, { waiting_quantity: 2 })
      expect((await mailOf(shop, order, "order_taken")).subject).toContain("Ihre Bestellung")
    })
  })
}
