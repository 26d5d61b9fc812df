import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { eventually, loose } from "../../../demo/story/http"
import { orderFromSupplier } from "../../../demo/story/goods"
import { decisionToken, mailOf, noticesOf, type Mail } from "../../../demo/story/watch"
import type { BackorderDTO, BackorderEventDTO, StoreBackorderOfferResponse } from "../../../src/types"
import { correctStock, goodsWith, inDays, orderFor, settled, someone } from "../../support/scene"
import type { Stage } from "../stage"

/** Staff offer a customer the choice about what waits, whether or not its date has passed. */
export function offers(on: () => Stage): void {
  describe("a choice that staff offer", () => {
    const adminOf = async ({ shop }: Stage) => {
      const { body } = await shop.store<{ token: string }>("POST", "/auth/user/emailpass", {
        email: "admin@example.com",
        password: "backorder-demo",
      })
      return loose(shop.baseUrl, { authorization: `Bearer ${body.token}` })
    }

    it("reaches the customer in their language, with a link that shows what can be chosen", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 3)
      await orderFromSupplier(shop, [{ goods, quantity: 20, expectedAt: inDays(21) }])
      const order = await orderFor(shop, goods, 10, someone("de"))
      const record = await settled(shop, order, { waiting_quantity: 7, next_duty: "ship" })

      const { body } = await shop.admin<{ backorder: BackorderDTO }>("POST", `/admin/backorders/${record.id}/offer`, {})

      expect(body.backorder).toEqual(record)
      const mail = await mailOf(shop, order, "choice_offered")
      expect(mail.subject).toContain(`7 × ${goods.title} stehen noch aus`)
      expect(mail.text).toContain("7 folgen, zugesagter Termin")
      expect(mail.text).toContain("gleich erhalten, was auf Lager ist, oder 7 stornieren, ohne Kosten")
      const { body: shown } = await shop.store<StoreBackorderOfferResponse>(
        "GET",
        `/store/backorder-decisions/${decisionToken(mail)}`
      )
      expect(shown.offer).toMatchObject({
        order_id: order.id,
        language: "de",
        open: true,
        choices: ["wait", "ship_available", "cancel"],
      })
      expect((await noticesOf(shop, order)).filter(({ type }) => type === "choice_offered")).toHaveLength(1)
    })

    it("is in the record's history, with what set it off", async () => {
      const { shop } = on()
      const order = await orderFor(shop, await goodsWith(shop, 0), 2)
      const record = await settled(shop, order, { waiting_quantity: 2 })

      await shop.admin("POST", `/admin/backorders/${record.id}/offer`, {})

      const { body } = await shop.admin<{ events: BackorderEventDTO[] }>("GET", `/admin/backorders/${record.id}/events`)
      expect(body.events.filter(({ type }) => type === "offered")).toMatchObject([
        { cause: "offer_requested", data: { lines: { [record.line_item_id]: "2" } } },
      ])
    })

    it("can be answered, and offered again with a link of its own after that", async () => {
      const { shop } = on()
      const customer = someone()
      const order = await orderFor(shop, await goodsWith(shop, 0), 2, customer)
      const record = await settled(shop, order, { waiting_quantity: 2 })
      const offer = `/admin/backorders/${record.id}/offer`

      await shop.admin("POST", offer, {})
      const first = decisionToken(await mailOf(shop, order, "choice_offered"))
      await shop.store("POST", `/store/backorder-decisions/${first}`, { decision: "wait" })
      await mailOf(shop, order, "decision_confirmed")
      await shop.admin("POST", offer, {})

      const second = await eventually("a second link", async () => {
        const { body } = await shop.mailbox<{ messages: Mail[] }>("GET", `/messages?to=${encodeURIComponent(customer.email)}`)
        const links = body.messages.filter(({ text }) => text.includes("/backorders/decide/")).map(decisionToken)
        return links.find((link) => link !== first)
      })
      const { body } = await shop.store<StoreBackorderOfferResponse>("GET", `/store/backorder-decisions/${second}`)
      expect(body.offer).toMatchObject({ open: true, choices: ["wait", "cancel"] })
    })

    it("is refused with a reason, and mails nobody, where nothing of the line waits any more", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 0)
      const order = await orderFor(shop, goods, 2)
      const record = await settled(shop, order, { waiting_quantity: 2 })
      await correctStock(shop, goods, 5)
      await settled(shop, order, { waiting_quantity: 0 })

      const admin = await adminOf(on())
      const { status, body } = await admin<{ message: string }>("POST", `/admin/backorders/${record.id}/offer`, {})

      expect({ status, message: body.message }).toEqual({
        status: 400,
        message: `Nothing of "${record.title}" of order ${order.display_id} waits any more, so there is no choice to offer.`,
      })
      expect((await noticesOf(shop, order)).map(({ type }) => type)).not.toContain("choice_offered")
    })

    it("is refused with a way out where the order has no e-mail address", async () => {
      const { shop, container } = on()
      const order = await orderFor(shop, await goodsWith(shop, 0), 2)
      const record = await settled(shop, order, { waiting_quantity: 2 })
      const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
      await sql.raw(`UPDATE "order" SET email = NULL WHERE id = ?`, [order.id])

      const admin = await adminOf(on())
      const { status, body } = await admin<{ message: string }>("POST", `/admin/backorders/${record.id}/offer`, {})

      expect({ status, message: body.message }).toEqual({
        status: 400,
        message: expect.stringContaining(`There is no e-mail address on order ${order.display_id}`),
      })
    })

    it("is refused for a record that does not exist, and for a body it does not know", async () => {
      const { shop } = on()
      const admin = await adminOf(on())
      const order = await orderFor(shop, await goodsWith(shop, 0), 1)
      const record = await settled(shop, order, { waiting_quantity: 1 })

      expect((await admin("POST", "/admin/backorders/bo_nobody/offer", {})).status).toBe(404)
      expect((await admin("POST", `/admin/backorders/${record.id}/offer`, { note: "hello" })).status).toBe(400)
    })
  })
}
