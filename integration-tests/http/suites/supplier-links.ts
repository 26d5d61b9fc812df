import type { PurchaseOrderDTO } from "../../../src/types"
import { draftFor, linkIn, sentTo, showPage, supplierMails, supplierNotices, tenEach } from "../../support/supplier-page"
import type { Stage } from "../stage"

/** Links to an order that came into wrong hands. */
export function supplierLinks(on: () => Stage): void {
  const revoke = ({ id }: PurchaseOrderDTO) => on().shop.admin("POST", `/admin/purchase-orders/${id}/revoke-links`)
  const problemOf = async (link: string): Promise<[number, boolean]> => {
    const { status, html } = await showPage(on().shop, link)
    return [status, html.includes("Dieser Link gilt nicht mehr") || html.includes("This link does not hold any more")]
  }

  describe("the links of a supplier, once they are made void", () => {
    it("open nothing, neither page nor paper nor form, and a new one is mailed", async () => {
      const { shop } = on()
      const { order, link } = await sentTo(shop, await tenEach(shop))
      await revoke(order)
      expect(await problemOf(link)).toEqual([410, true])
      expect(await problemOf(`${link}/slip`)).toEqual([410, true])
      const form = await fetch(new URL(link, shop.baseUrl), { method: "POST", body: new URLSearchParams({ intent: "confirm_all" }) })
      expect(form.status).toBe(410)

      const mails = await supplierMails(shop, order, "supplier_order", 2)
      const fresh = mails.find(({ subject }) => subject === `Bestellung ${order.display_id} von Nordholz: ein neuer Link`)
      expect(fresh?.text).toContain("Was Sie schon beantwortet haben, gilt weiter")
      expect((await showPage(shop, linkIn(fresh ?? mails[0]))).html).toContain(`Bestellung ${order.display_id}`)
    })

    it("stay void when the first mail is sent again: it leaves with a link that holds", async () => {
      const { shop } = on()
      const { order, link } = await sentTo(shop, await tenEach(shop))
      await revoke(order)
      const first = (await supplierNotices(shop, order)).find(({ subject }) => subject.includes("bitte bestätigen"))
      await shop.admin("POST", `/admin/backorder-notices/${first?.id}/resend`)
      const { body } = await shop.mailbox<{ messages: { subject: string; text: string }[] }>(
        "GET",
        `/messages?to=${encodeURIComponent(first?.to ?? "")}`
      )
      const sent = body.messages.filter(({ subject }) => subject === first?.subject).map(({ text }) => /supplier\/([\w.-]+)/.exec(text)?.[1])
      const voided = link.split("/").at(-1)
      expect(sent).toHaveLength(2)
      expect(sent.filter((token) => token === voided)).toHaveLength(1)
      const [fresh] = sent.filter((token) => token !== voided)
      expect((await showPage(shop, `/backorders/supplier/${fresh}`)).status).toBe(200)
    })

    it("are not replaced where the order is over, and a draft has none", async () => {
      const { shop } = on()
      const draft = await draftFor(shop, await tenEach(shop))
      await expect(revoke(draft)).rejects.toThrow(
        `Purchase order ${draft.display_id} is a draft: no link to it was sent that could be made void.`
      )
      const { order, link } = await sentTo(shop, await tenEach(shop))
      await shop.admin("POST", `/admin/purchase-orders/${order.id}/cancel`, {})
      await supplierMails(shop, order, "supplier_changed", 1)
      await revoke(order)
      await on().rest()
      expect(await problemOf(link)).toEqual([410, true])
      expect((await supplierNotices(shop, order)).map(({ type }) => type)).toEqual(["supplier_order", "supplier_changed"])
      await expect(revoke({ ...order, id: "po_nothing" })).rejects.toThrow("There is no purchase order with id")
    })
  })
}
