import { eventually } from "../../../demo/story/http"
import { mailOf } from "../../../demo/story/watch"
import { signSupplierLink } from "../../../src/modules/supply/supplier-link"
import type { PurchaseOrderDTO } from "../../../src/types"
import { inDays, levelOf, orderFor, settled, someone } from "../../support/scene"
import { formOf, postForm, purchaseOrder, sentTo, showPage, tenEach } from "../../support/supplier-page"
import type { Stage } from "../stage"

const dayOf = (iso: string): string => iso.slice(0, 10)

/** The page on which a supplier answers for one order. */
export function supplierPage(on: () => Stage): void {
  const after = ({ id }: PurchaseOrderDTO): Promise<PurchaseOrderDTO> => purchaseOrder(on().shop, id)
  const changed = (form: URLSearchParams, fields: Record<string, string>): URLSearchParams =>
    new URLSearchParams({ ...Object.fromEntries(form), ...fields })

  interface BellEntry {
    resource_id: string
    data: { title: string; description: string }
  }
  const bellOf = async ({ id }: PurchaseOrderDTO): Promise<string[]> => {
    const { body } = await on().shop.admin<{ notifications: BellEntry[] }>(
      "GET",
      "/admin/notifications?channel=feed&limit=100&fields=*"
    )
    return body.notifications.filter(({ resource_id }) => resource_id === id).map(({ data }) => data.description)
  }

  describe("the supplier's page", () => {
    it("shows the order, changes nothing when it is opened, and keeps the link to itself", async () => {
      const { shop } = on()
      const { order, link } = await sentTo(shop, await tenEach(shop))
      const { status, html, headers } = await showPage(shop, link)
      await showPage(shop, link)
      expect(status).toBe(200)
      expect(html).toContain(`<html lang="de">`)
      expect(html).toContain(`Bestellung ${order.display_id}`)
      expect((await showPage(shop, `${link}?lang=en`)).html).toContain(`Purchase order ${order.display_id}`)
      expect(headers.get("content-security-policy")).toContain("default-src 'none'")
      expect(headers.get("cache-control")).toBe("no-store")
      expect(headers.get("referrer-policy")).toBe("no-referrer")
      expect(await after(order)).toMatchObject({ status: "sent", lines: [{ confirmed_quantity: null, revisions: [] }] })
    })

    it("confirms everything with one button, and says so", async () => {
      const { shop } = on()
      const { order, link } = await sentTo(shop, await tenEach(shop, 2))
      const form = formOf(await showPage(shop, link), "confirm_all")
      const answer = await postForm(shop, link, form)
      expect(answer.status).toBe(303)
      const shown = await showPage(shop, new URL(answer.headers.get("location") ?? "", new URL(link, shop.baseUrl)).pathname + "?done=answered")
      expect(shown.html).toContain("Vielen Dank. Wir haben Ihre Antwort aufgenommen")
      const confirmed = await after(order)
      expect(confirmed).toMatchObject({ status: "confirmed", lines: [{ confirmed_quantity: 10 }, { confirmed_quantity: 10 }] })
      expect(confirmed.lines[0].revisions).toMatchObject([{ source: "supplier_page", actor_id: order.supplier_id }])

      expect((await postForm(shop, link, form)).status).toBe(303)
      expect((await after(order)).lines[0].revisions).toHaveLength(1)
      expect(await bellOf(order)).toEqual([])
    })

    it("takes dates and quantities, an offer and a rejection, tells customers and rings the merchant's bell", async () => {
      const { shop } = on()
      const wanted = await tenEach(shop, 3)
      const { order, link } = await sentTo(shop, wanted)
      const bought = await orderFor(shop, wanted[0].goods, 4, someone("de"))
      await settled(shop, bought, { waiting_quantity: 4, promised_by: inDays(21) })
      const [moved, offered, rejected] = wanted.map(({ goods }) => {
        const line = order.lines.find(({ inventory_item_id }) => inventory_item_id === goods.inventoryItemId)
        return line?.id ?? ""
      })
      const form = changed(formOf(await showPage(shop, link), "answer"), {
        [`quantity-${moved}`]: "7.5",
        [`date-${moved}`]: dayOf(inDays(30)),
        [`remark-${moved}`]: "no wood",
        [`answer-${offered}`]: "substitute",
        [`offer-${offered}`]: "Oak chair, brown",
        [`price-${offered}`]: "39.9",
        [`answer-${rejected}`]: "reject",
      })
      expect((await postForm(shop, link, form)).status).toBe(303)

      const answered = await after(order)
      const line = (id: string) => answered.lines.find((one) => one.id === id)
      expect(answered.status).toBe("confirmed")
      expect(line(moved)).toMatchObject({
        confirmed_quantity: 7.5,
        canceled_quantity: 2.5,
        expected_at: inDays(30),
        revisions: [{ reason: "no wood", source: "supplier_page" }],
      })
      expect(line(offered)).toMatchObject({ open_quantity: 10, proposed_substitute: { title: "Oak chair, brown", unit_cost: 39.9 } })
      expect(line(rejected)).toMatchObject({ open_quantity: 0, canceled_quantity: 10 })
      expect(await levelOf(shop, wanted[2].goods)).toMatchObject({ incoming_quantity: 0 })
      expect(await levelOf(shop, wanted[0].goods)).toMatchObject({ incoming_quantity: 7.5 })
      await settled(shop, bought, { promised_by: inDays(30) })
      await mailOf(shop, bought, "promise_changed")
      const rung = await eventually("the bell", async () => {
        const entries = await bellOf(order)
        return entries.length === 3 && entries
      })
      expect(rung).toEqual(
        expect.arrayContaining([
          `It will not deliver 2.5 of "${wanted[0].goods.title}"; 7.5 are still to come.`,
          `Instead of "${wanted[1].goods.title}" it offers Oak chair, brown at 39.9.`,
          `It will not deliver "${wanted[2].goods.title}" (10).`,
        ])
      )
      expect((await postForm(shop, link, form)).status).toBe(303)
      expect(await bellOf(order)).toHaveLength(3)
    })

    it("sends a form with faults back, with what was entered, and takes nothing over", async () => {
      const { shop } = on()
      const { order, link } = await sentTo(shop, await tenEach(shop))
      const [{ id }] = order.lines
      const form = changed(formOf(await showPage(shop, link), "answer"), { [`quantity-${id}`]: "11", [`date-${id}`]: "2020-01-01" })
      const { status, html } = await postForm(shop, `${link}?lang=en`, form)
      expect(status).toBe(400)
      expect(html).toContain(`href="#quantity-${id}"`)
      expect(html).toContain('aria-invalid="true" value="11"')
      expect(html).toContain("This day has passed.")
      expect(await after(order)).toMatchObject({ status: "sent", lines: [{ revisions: [] }] })
    })

    it("refuses a form that was made before something changed, and shows how things stand", async () => {
      const { shop } = on()
      const { order, link } = await sentTo(shop, await tenEach(shop))
      const [{ id }] = order.lines
      const old = changed(formOf(await showPage(shop, link), "answer"), { [`date-${id}`]: dayOf(inDays(40)) })
      await shop.admin("POST", `/admin/purchase-orders/${order.id}/lines/${id}/eta`, { expected_at: inDays(28) })
      const refused = await postForm(shop, link, old)
      expect(refused.status).toBe(409)
      expect(refused.html).toContain("Deshalb wurde nichts aus Ihrem Formular übernommen")
      expect(refused.html).toContain(`value="${dayOf(inDays(28))}"`)
      expect((await after(order)).lines[0].expected_at).toBe(inDays(28))

      const fresh = changed(formOf(refused, "answer"), { [`date-${id}`]: dayOf(inDays(40)) })
      expect((await postForm(shop, link, fresh)).status).toBe(303)
      expect((await after(order)).lines[0].expected_at).toBe(inDays(40))
    })

    it("records a shipment once, however often the button is pressed", async () => {
      const { shop } = on()
      const { order, link } = await sentTo(shop, await tenEach(shop))
      const [{ id }] = order.lines
      const form = changed(formOf(await showPage(shop, link), "ship"), { [`shipped-${id}`]: "4", tracking_number: "0034" })
      const answers = await Promise.all([1, 2, 3].map(() => postForm(shop, link, form)))
      expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
      const shipped = await after(order)
      expect(shipped).toMatchObject({
        status: "in_transit",
        lines: [{ shipped_quantity: 4 }],
        shipments: [{ source: "supplier_page", carrier: "DHL", tracking_number: "0034", lines: [{ quantity: 4 }] }],
      })
      expect(shipped.shipments).toHaveLength(1)

      const rest = changed(formOf(await showPage(shop, link), "ship"), { tracking_number: "0035" })
      expect(rest.get(`shipped-${id}`)).toBe("6")
      await postForm(shop, link, rest)
      expect((await after(order)).shipments).toHaveLength(2)
      expect(() => formOf({ html: "" }, "ship")).toThrow()
      expect((await showPage(shop, link)).html).not.toContain(`name="intent" value="ship"`)
    })

    it("has nothing to answer once the order is over", async () => {
      const { shop } = on()
      const { order, link } = await sentTo(shop, await tenEach(shop))
      const old = formOf(await showPage(shop, link), "confirm_all")
      await shop.admin("POST", `/admin/purchase-orders/${order.id}/cancel`, {})
      const { html } = await showPage(shop, link)
      expect(html).toContain("Diese Bestellung ist storniert.")
      expect(html).not.toContain("<form")
      expect((await postForm(shop, link, old)).status).toBe(409)
    })

    it("opens to nobody without a good link, and to each link one order only", async () => {
      const { shop } = on()
      const { order, link } = await sentTo(shop, await tenEach(shop))
      const sign = (purchaseOrderId: string, version: number, days: number): string => {
        const expiresAt = new Date(Date.now() + days * 24 * 60 * 60 * 1000)
        return `/backorders/supplier/${signSupplierLink({ purchaseOrderId, version, expiresAt }, "backorder-demo-link-secret")}`
      }
      const statuses = await Promise.all(
        [`${link.slice(0, -4)}AAAA`, sign(order.id, 0, -1), sign(order.id, 1, 1), sign("po_none", 0, 1), sign(order.id, 0, 1)].map(
          async (path) => (await showPage(shop, path)).status
        )
      )
      expect(statuses).toEqual([404, 410, 410, 410, 200])
      const other = await sentTo(shop, await tenEach(shop))
      const [{ id }] = order.lines
      const foreign = changed(formOf(await showPage(shop, other.link), "answer"), {
        [`answer-${id}`]: "reject",
        [`quantity-${id}`]: "1",
      })
      await postForm(shop, other.link, foreign)
      expect((await after(order)).lines[0].canceled_quantity).toBe(0)
    })

    it("takes nothing but forms", async () => {
      const { shop } = on()
      const { link } = await sentTo(shop, await tenEach(shop))
      const send = (body: string, type: string) =>
        fetch(new URL(link, shop.baseUrl), { method: "POST", body, headers: { "content-type": type } })
      const answers = await Promise.all([
        send("{}", "application/json"),
        send("", "application/x-www-form-urlencoded"),
        send("x".repeat(1_100_000), "application/x-www-form-urlencoded"),
      ])
      expect(answers.map(({ status }) => status)).toEqual([400, 409, 400])
    })
  })
}
