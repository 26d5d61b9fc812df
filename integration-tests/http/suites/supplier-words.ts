import { loose } from "../../../demo/story/http"
import { noticesOf, recordsOf } from "../../../demo/story/watch"
import type { AdminSupplyRevisionsResponse, PurchaseOrderDTO } from "../../../src/types"
import { inDays, orderFor, settled } from "../../support/scene"
import { draftFor, purchaseOrder, sentTo, supplierMails, supplierNotices, tenEach } from "../../support/supplier-page"
import type { Stage } from "../stage"

/** What suppliers are mailed, and what their words do, wherever they come from. */
export function supplierWords(on: () => Stage): void {
  const after = ({ id }: PurchaseOrderDTO): Promise<PurchaseOrderDTO> => purchaseOrder(on().shop, id)

  describe("an order to a supplier", () => {
    it("is mailed once when it is sent, in the supplier's language", async () => {
      const { shop } = on()
      const { order } = await sentTo(shop, await tenEach(shop), { contacts: [] })
      const [mail] = await supplierMails(shop, order, "supplier_order", 1)
      expect(mail.subject).toBe(`Bestellung ${order.display_id} von Nordholz: bitte bestätigen`)
      expect(mail.text).toContain("10 zu je 41,125\u00a0€; Liefertermin")
      await expect(shop.admin("POST", `/admin/purchase-orders/${order.id}/send`)).rejects.toThrow("cannot become sent")
      expect(await supplierNotices(shop, order)).toMatchObject([{ type: "supplier_order", order_id: null, attempts: 1 }])
    })

    it.each(["sent", "confirmed"])("is not mailed where it is recorded as %s", async (status) => {
      const { shop } = on()
      const draft = await draftFor(shop, await tenEach(shop))
      const { body } = await shop.admin<{ purchase_order: PurchaseOrderDTO }>("POST", "/admin/purchase-orders", {
        supplier_id: draft.supplier_id,
        location_id: draft.location_id,
        status,
        lines: [{ inventory_item_id: draft.lines[0].inventory_item_id, quantity: 3, unit_cost: 1, expected_at: inDays(9) }],
      })
      await shop.admin("POST", `/admin/purchase-orders/${body.purchase_order.id}/cancel`, {})
      await on().rest()
      expect(await supplierNotices(shop, body.purchase_order)).toEqual([])
    })

    it.each([{ email: null }, { channel: "erp" }])("is not mailed to a supplier with %j", async (supplier) => {
      const { shop } = on()
      const draft = await draftFor(shop, await tenEach(shop), supplier)
      await shop.admin("POST", `/admin/purchase-orders/${draft.id}/send`)
      await on().rest()
      expect(await supplierNotices(shop, draft)).toEqual([])
    })

    it("is mailed again when the shop changes or cancels it", async () => {
      const { shop } = on()
      const { order } = await sentTo(shop, await tenEach(shop), { language: "en-GB" })
      const eta = `/admin/purchase-orders/${order.id}/lines/${order.lines[0].id}/eta`
      await shop.admin("POST", eta, { expected_at: inDays(21), quantity: 6, reason: "fewer are wanted" })
      const [change] = await supplierMails(shop, order, "supplier_changed", 1)
      expect(change.subject).toBe(`Purchase order ${order.display_id}: changed, please confirm`)
      expect(change.text).toContain("6 still to come, previously 10")
      expect(change.text).toContain("Reason: fewer are wanted")

      await shop.admin("POST", eta, { expected_at: inDays(25) })
      await shop.admin("POST", `/admin/purchase-orders/${order.id}/cancel`, { reason: "the customer withdrew" })
      const mails = await supplierMails(shop, order, "supplier_changed", 2)
      expect(mails.map(({ subject }) => subject)).toContain(`Purchase order ${order.display_id}: cancelled`)
      expect(mails.find(({ subject }) => subject.endsWith("cancelled"))?.text).toContain("6 cancelled")
      expect(await supplierNotices(shop, order)).toHaveLength(3)
    })
  })

  describe("what a system says of many lines", () => {
    const say = async (body: object) => {
      const { shop } = on()
      const session = await shop.store<{ token: string }>("POST", "/auth/user/emailpass", {
        email: "admin@example.com",
        password: "backorder-demo",
      })
      const { body: made } = await loose(shop.baseUrl, { authorization: `Bearer ${session.body.token}` })<{
        api_key: { token: string }
      }>("POST", "/admin/api-keys", { title: "ERP", type: "secret" })
      const key = Buffer.from(`${made.api_key.token}:`).toString("base64")
      const call = loose(shop.baseUrl, { authorization: `Basic ${key}` })
      return call<AdminSupplyRevisionsResponse & { message: string }>("POST", "/admin/purchase-orders/revisions", body)
    }

    it("is taken in one go with a secret key, and its bad lines are named", async () => {
      const { order } = await sentTo(on().shop, await tenEach(on().shop, 3))
      const [a, b, c] = order.lines.map(({ id }) => ({ purchase_order_id: order.id, line_id: id }))
      const revisions = [
        { ...a, confirmed_quantity: 8, expected_at: inDays(30).slice(0, 10), reason: "no wood" },
        { ...b, confirmed_quantity: 11 },
        { ...c, reject: true },
      ]
      const refused = await say({ revisions })
      expect(refused.status).toBe(400)
      expect(refused.body.message).toContain("1 of 3 revisions are refused, so none is applied. 2: ")
      expect((await after(order)).lines.every(({ revisions: said }) => said.length === 0)).toBe(true)

      const { status, body } = await say({ revisions, atomic: false })
      expect(status).toBe(200)
      expect(body).toEqual({
        changed: expect.arrayContaining([a.line_id, c.line_id]),
        refused: [{ index: 1, reason: expect.stringContaining("11 cannot be confirmed") }],
      })
      const changedLine = (await after(order)).lines.find(({ id }) => id === a.line_id)
      expect(changedLine).toMatchObject({
        open_quantity: 8,
        expected_at: inDays(30),
        revisions: [{ source: "api", reason: "no wood" }],
      })
      expect(await say({ revisions: [], atomic: true })).toMatchObject({ status: 400 })
    })
  })

  describe("a supplier who wavers between two days", () => {
    it("is told of once, while staff see the day that is expected", async () => {
      const { shop } = on()
      const wanted = await tenEach(shop)
      const { order } = await sentTo(shop, wanted)
      const bought = await orderFor(shop, wanted[0].goods, 4)
      await settled(shop, bought, { promised_by: inDays(21), expected_at: inDays(21) })
      const say = (days: number) =>
        shop.admin("POST", `/admin/purchase-orders/${order.id}/lines/${order.lines[0].id}/eta`, { expected_at: inDays(days) })
      for (const days of [20, 21, 20, 21, 20]) {
        await say(days)
      }
      await settled(shop, bought, { promised_by: inDays(21), expected_at: inDays(20), promise_version: 1 })
      await say(22)
      await settled(shop, bought, { promised_by: inDays(22), promise_version: 2 })
      await say(20)
      const [record] = await recordsOf(shop, bought)
      expect(record).toMatchObject({ promised_by: inDays(20), promise_version: 3 })
      await on().rest()
      expect((await noticesOf(shop, bought)).filter(({ type }) => type === "promise_changed")).toHaveLength(2)
    })
  })
}
