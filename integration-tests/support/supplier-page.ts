import { eventually } from "../../demo/story/http"
import type { Goods } from "../../demo/story/goods"
import type { Shop } from "../../demo/story/shop"
import type { Mail } from "../../demo/story/watch"
import type { NoticeDTO, PurchaseOrderDTO } from "../../src/types"
import { goodsWith, inDays } from "./scene"

let suppliers = 0

export interface WantedLine {
  goods: Goods
  quantity: number
  /** ISO 8601. */
  expectedAt: string | null
}

/** Lines of ten of goods that are not in stock. */
export async function tenEach(shop: Shop, count = 1, expectedAt: string | null = inDays(21)): Promise<WantedLine[]> {
  const goods = await Promise.all(Array.from({ length: count }, () => goodsWith(shop, 0)))
  return goods.map((one) => ({ goods: one, quantity: 10, expectedAt }))
}

/** An order that no supplier has heard of yet. */
export async function draftFor(shop: Shop, lines: WantedLine[], supplier: object = {}): Promise<PurchaseOrderDTO> {
  suppliers += 1
  const { body: made } = await shop.admin<{ supplier: { id: string } }>("POST", "/admin/suppliers", {
    name: "Tischlerei West",
    email: `supplier-${process.pid}-${suppliers}@west.example`,
    language: "de",
    currency_code: "eur",
    carrier: "DHL",
    ...supplier,
  })
  const { body } = await shop.admin<{ purchase_order: PurchaseOrderDTO }>("POST", "/admin/purchase-orders", {
    supplier_id: made.supplier.id,
    location_id: lines[0].goods.locationId,
    status: "draft",
    lines: lines.map(({ goods, quantity, expectedAt }) => ({
      inventory_item_id: goods.inventoryItemId,
      quantity,
      unit_cost: 41.125,
      expected_at: expectedAt,
    })),
  })
  return body.purchase_order
}

/** A draft that was sent, with the path of the page its mail leads to. */
export async function sentTo(
  shop: Shop,
  lines: WantedLine[],
  supplier: object = {}
): Promise<{ order: PurchaseOrderDTO; link: string }> {
  const draft = await draftFor(shop, lines, supplier)
  await shop.admin("POST", `/admin/purchase-orders/${draft.id}/send`)
  const [mail] = await supplierMails(shop, draft, "supplier_order", 1)
  return { order: await purchaseOrder(shop, draft.id), link: linkIn(mail) }
}

export async function purchaseOrder(shop: Shop, id: string): Promise<PurchaseOrderDTO> {
  const { body } = await shop.admin<{ purchase_order: PurchaseOrderDTO }>("GET", `/admin/purchase-orders/${id}`)
  return body.purchase_order
}

export async function supplierNotices(shop: Shop, { id }: { id: string }): Promise<NoticeDTO[]> {
  const { body } = await shop.admin<{ notices: NoticeDTO[] }>(
    "GET",
    `/admin/backorder-notices?purchase_order_id=${id}&order=created_at`
  )
  return body.notices
}

/** Waits until so many mails of a type were sent about an order, and finds them in the supplier's mailbox. */
export async function supplierMails(
  shop: Shop,
  order: PurchaseOrderDTO,
  type: NoticeDTO["type"],
  count: number
): Promise<Mail[]> {
  const notices = await eventually(`${count} × ${type} of purchase order ${order.display_id}`, async () => {
    const sent = (await supplierNotices(shop, order)).filter((notice) => notice.type === type && notice.status === "sent")
    return sent.length >= count && sent
  })
  return eventually("the mails in the mailbox", async () => {
    const to = encodeURIComponent(notices[0].to)
    const { body } = await shop.mailbox<{ messages: Mail[] }>("GET", `/messages?to=${to}`)
    const mails = notices.flatMap(({ subject }) => body.messages.find((mail) => mail.subject === subject) ?? [])
    return mails.length === notices.length && mails
  })
}

/** The path of the signed page in a mail, without the shop's address. */
export function linkIn(mail: Mail): string {
  const [link] = /\/backorders\/supplier\/[\w.-]+/.exec(mail.text) ?? []
  if (!link) {
    throw new Error(`There is no link for the supplier in "${mail.subject}".`)
  }
  return link
}

export interface ShownPage {
  status: number
  html: string
  headers: Headers
}

export async function showPage(shop: Shop, link: string): Promise<ShownPage> {
  const response = await fetch(new URL(link, shop.baseUrl))
  return { status: response.status, html: await response.text(), headers: response.headers }
}

/** A form of the page as a browser would send it: every field with what stands in it. */
export function formOf({ html }: Pick<ShownPage, "html">, intent: "confirm_all" | "answer" | "ship"): URLSearchParams {
  const form = html.split("<form").find((part) => part.includes(`name="intent" value="${intent}"`))
  if (!form) {
    throw new Error(`The page has no form to ${intent}.`)
  }
  const fields = [...form.split("</form>")[0].matchAll(/<input([^>]*)>/g)].flatMap(([, attributes]): [string, string][] => {
    const of = (name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1] ?? ""
    return of("type") === "radio" && !attributes.includes("checked") ? [] : [[of("name"), of("value")]]
  })
  return new URLSearchParams(fields)
}

export async function postForm(shop: Shop, link: string, form: URLSearchParams): Promise<ShownPage> {
  const response = await fetch(new URL(link, shop.baseUrl), { method: "POST", body: form, redirect: "manual" })
  return { status: response.status, html: await response.text(), headers: response.headers }
}
