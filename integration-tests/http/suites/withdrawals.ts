import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { eventually, loose } from "../../../demo/story/http"
import type { Order } from "../../../demo/story/customer"
import { mailOf, noticesOf, type Mail } from "../../../demo/story/watch"
import type { BackorderEventDTO, StoreWithdrawalResponse } from "../../../src/types"
import { fulfil } from "../../support/order-changes"
import { goodsWith, orderFor, settled, someone } from "../../support/scene"
import type { Stage } from "../stage"

const withdrawalToken = ({ text }: Mail): string => /\/backorders\/withdraw\/([\w.-]+)/.exec(text)?.[1] ?? ""

/** A consumer withdraws from the contract through the link in a mail. */
export function withdrawals(on: () => Stage): void {
  describe("a withdrawal from the contract", () => {
    const me = { name: "Erika Weber", email: "erika@example.com" }
    const page = (token: string, fields?: Record<string, string>): Promise<Response> =>
      fetch(`${on().shop.baseUrl}/backorders/withdraw/${token}`, {
        redirect: "manual",
        ...(fields && {
          method: "POST",
          headers: { "content-type": "application/x-www-form-urlencoded" },
          body: new URLSearchParams(fields),
        }),
      })
    const read = async (token: string) =>
      (await on().shop.store<StoreWithdrawalResponse>("GET", `/store/backorder-withdrawals/${token}`)).body.withdrawal
    const looseStore = async () => {
      const { shop } = on()
      const { body } = await shop.admin<{ api_keys: { token: string }[] }>("GET", "/admin/api-keys?type=publishable")
      return loose(shop.baseUrl, { "x-publishable-api-key": body.api_keys[0].token })
    }
    const acknowledgements = async (order: Order) =>
      (await noticesOf(on().shop, order)).filter(({ type }) => type === "withdrawal_received")

    /** Ten ordered, three of them there. */
    const tenOrdered = async (country = "de") => {
      const { shop } = on()
      const goods = await goodsWith(shop, 3)
      const order = await orderFor(shop, goods, 10, someone(country))
      const record = await settled(shop, order, { waiting_quantity: 7 })
      return { goods, order, record, mail: await mailOf(shop, order, "order_taken") }
    }

    it("is shown, then confirmed, then recorded once, acknowledged and carried out", async () => {
      const { shop, container } = on()
      const { order, record, mail, goods } = await tenOrdered()
      const token = withdrawalToken(mail)
      const fields = { number: "1", ...me, scope: "all" }

      const first = await (await page(token)).text()
      expect(first).toContain("Vertrag widerrufen</button>")
      const review = await page(token, { ...fields, step: "review" })
      expect(review.status).toBe(200)
      expect(await review.text()).toContain("Widerruf bestätigen</button>")
      expect((await read(token)).declarations).toEqual([])

      const confirm = { ...fields, step: "confirm" }
      const [one, other] = await Promise.all([page(token, confirm), page(token, confirm)])
      expect([one.status, other.status].sort()).toEqual([303, 303])

      await eventually("the order to be canceled", async () => {
        const { body } = await shop.admin<{ order: { status: string } }>("GET", `/admin/orders/${order.id}?fields=status`)
        return body.order.status === "canceled"
      })
      const told = await mailOf(shop, order, "withdrawal_received")
      expect(told.subject).toBe(`Ihr Widerruf zur Bestellung ${order.display_id} ist eingegangen`)
      expect(told.text).toContain(`- ${goods.title}: 10 noch nicht versandt.`)
      expect(told.text).toMatch(/am \d+\. \S+ \d{4} um \d\d:\d\d:\d\d \S+ bei uns eingegangen/)
      expect(await acknowledgements(order)).toMatchObject([{ to: me.email }])

      const { body } = await shop.admin<{ events: BackorderEventDTO[]; verification: { valid: boolean } }>(
        "GET",
        `/admin/backorders/${record.id}/events?verify=true&limit=100`
      )
      expect(body.verification.valid).toBe(true)
      const entries = body.events.filter(({ type }) => type === "withdrawn")
      expect(entries).toMatchObject([{ cause: "withdrawal", data: { lines: { [record.line_item_id]: { unshipped: "10", shipped: "0" } } } }])
      expect(JSON.stringify(entries)).not.toContain(me.email)

      const shown = await read(token)
      expect(shown).toMatchObject({ open: false, next_number: 2, declarations: [{ number: 1, ...me }] })
      const bells = await container.resolve(Modules.NOTIFICATION).listNotifications({ resource_id: order.id, channel: "feed" })
      expect(bells.map(({ data }) => data?.title)).toEqual([`Order ${order.display_id} was withdrawn from`])
      expect((await page(token)).status).toBe(200)
      expect(await (await page(token)).text()).toContain("nichts mehr übrig")
    })

    it("takes some units of what waits and of what has left, and tells the merchant what must come back", async () => {
      const { shop, container } = on()
      const { order, record, mail } = await tenOrdered("ie")
      const token = withdrawalToken(mail)
      const line_item_id = record.line_item_id
      await fulfil(shop, order, [{ lineId: line_item_id, quantity: 3 }])
      expect(await read(token)).toMatchObject({ open: true, until: null, lines: [{ line_item_id, unshipped_quantity: 7, shipped_quantity: 3 }] })

      const lines = [{ line_item_id, unshipped_quantity: 5, shipped_quantity: 2 }]
      const { body } = await shop.store<StoreWithdrawalResponse>("POST", `/store/backorder-withdrawals/${token}`, {
        confirmed: true,
        number: 1,
        ...me,
        lines,
      })

      expect(body.withdrawal).toMatchObject({ lines: [{ unshipped_quantity: 2, shipped_quantity: 1 }], declarations: [{ lines }] })
      await settled(shop, order, { waiting_quantity: 2, canceled_quantity: 5, fulfilled_quantity: 3 })
      expect((await mailOf(shop, order, "withdrawal_received")).text).toContain("5 not shipped yet; 2 packed or shipped.")
      const bells = await container.resolve(Modules.NOTIFICATION).listNotifications({ resource_id: order.id, channel: "feed" })
      expect(bells.map(({ data }) => data?.description)).toEqual([expect.stringContaining("taken back as a return, and paid back: 2 ×")])
    })

    it("ends some days after the last delivery, and says until when it could be declared", async () => {
      const { shop, container } = on()
      const store = await looseStore()
      const { record, mail, order } = await tenOrdered()
      const token = withdrawalToken(mail)
      const declare = (number: number, lines?: object[]) =>
        store<{ message: string }>("POST", `/store/backorder-withdrawals/${token}`, { confirmed: true, number, ...me, lines })
      const line_item_id = record.line_item_id
      const parcel = await fulfil(shop, order, [{ lineId: line_item_id, quantity: 3 }])

      expect(await declare(1, [{ line_item_id, unshipped_quantity: 8 }])).toMatchObject({ status: 400 })
      expect(await declare(1, [{ line_item_id, unshipped_quantity: 7 }])).toMatchObject({ status: 200 })
      await settled(shop, order, { waiting_quantity: 0, canceled_quantity: 7 })
      expect(await read(token)).toMatchObject({ open: true, until: null })
      const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
      await sql.raw(`UPDATE fulfillment SET delivered_at = '2026-02-02T12:00:00Z' WHERE id = ?`, [parcel])

      expect(await read(token)).toMatchObject({ open: false, until: "2026-02-16T00:00:00.000Z", lines: [] })
      expect(await (await page(token)).text()).toContain("Widerrufen konnten Sie bis zum 16. Februar 2026")
      const { status, body } = await declare(2)
      expect({ status, message: body.message }).toEqual({
        status: 400,
        message: expect.stringContaining(`Order ${order.display_id} could be withdrawn from until 2026-02-16.`),
      })
    })

    it("is not offered where the law gives no such right", async () => {
      expect(withdrawalToken((await tenOrdered("us")).mail)).toBe("")
    })

    it("is no link of another kind, and no other link is one of these", async () => {
      const { shop } = on()
      const { mail, record, order } = await tenOrdered()
      await shop.admin("POST", `/admin/backorders/${record.id}/offer`, {})
      const offered = await mailOf(shop, order, "choice_offered")
      const decision = /\/backorders\/decide\/([\w.-]+)/.exec(offered.text)?.[1] ?? ""
      const withdrawal = withdrawalToken(mail)
      expect(decision.length * withdrawal.length).toBeGreaterThan(0)

      expect((await page(decision)).status).toBe(404)
      expect((await fetch(`${shop.baseUrl}/backorders/decide/${withdrawal}`)).status).toBe(404)
      expect((await fetch(`${shop.baseUrl}/backorders/decide/${decision}`).then((one) => one.text()))).toContain(`../withdraw/${withdrawal}`)
    })
  })
}
