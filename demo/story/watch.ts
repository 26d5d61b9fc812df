import type { BackorderDTO, NoticeDTO } from "../../src/types"
import { eventually } from "./http"
import type { Order } from "./customer"
import type { Shop } from "./shop"

/** A mail as the mailbox keeps it. */
export interface Mail {
  to: string[]
  subject: string
  text: string
  html: string
}

export async function recordsOf(shop: Shop, order: Order): Promise<BackorderDTO[]> {
  const { body } = await shop.admin<{ backorders: BackorderDTO[] }>("GET", `/admin/orders/${order.id}/backorders`)
  return body.backorders
}

/** Waits until the order's records are as they should be; a subscriber may still be at work. */
export function recordWhen(
  shop: Shop,
  order: Order,
  what: string,
  is: (record: BackorderDTO) => boolean
): Promise<BackorderDTO> {
  return eventually(`order ${order.display_id} ${what}`, async () => (await recordsOf(shop, order)).find(is))
}

export async function noticesOf(shop: Shop, order: Order): Promise<NoticeDTO[]> {
  const { body } = await shop.admin<{ notices: NoticeDTO[] }>(
    "GET",
    `/admin/backorder-notices?order_id=${order.id}&order=created_at`
  )
  return body.notices
}

/** Waits until the `count`-th notice of a type was sent, and finds it in the customer's mailbox. */
export async function mailOf(shop: Shop, order: Order, type: NoticeDTO["type"], count = 1): Promise<Mail> {
  const notice = await eventually(`the mail ${type} of order ${order.display_id}`, async () =>
    (await noticesOf(shop, order)).filter((sent) => sent.type === type && sent.status === "sent").at(count - 1)
  )
  return eventually(`"${notice.subject}" in the mailbox`, async () => {
    const { body } = await shop.mailbox<{ messages: Mail[] }>("GET", `/messages?to=${encodeURIComponent(notice.to)}`)
    return body.messages.find((mail) => mail.subject === notice.subject)
  })
}

/** The signed link in a mail, without the shop's address. */
export function decisionToken(mail: Mail): string {
  const token = /\/backorders\/decide\/([\w.-]+)/.exec(mail.text)?.[1]
  if (!token) {
    throw new Error(`There is no link to decide in "${mail.subject}".`)
  }
  return token
}
