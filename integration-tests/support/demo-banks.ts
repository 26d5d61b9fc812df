/** Orders paid with the banks of demo/payments, which do what the data of the session says. */
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { completeCart, fillCart, type Customer, type Order } from "../../demo/story/customer"
import type { Goods } from "../../demo/story/goods"
import type { Shop } from "../../demo/story/shop"
import { someone } from "./scene"

export interface BankOrders {
  provider: "pp_demo_whole" | "pp_demo_parts"
  /** How the bank behaves; see demo/payments/books.ts. */
  data?: Record<string, unknown>
  customer?: Customer
}

/** Has every region offer the banks. */
export async function offerDemoBanks({ admin }: Shop): Promise<void> {
  const { body } = await admin<{ regions: { id: string }[] }>("GET", "/admin/regions?fields=id")
  for (const { id } of body.regions) {
    await admin("POST", `/admin/regions/${id}`, { payment_providers: ["pp_system_default", "pp_demo_whole", "pp_demo_parts"] })
  }
}

export async function orderPaidWith(
  shop: Shop,
  goods: Goods,
  quantity: number,
  { provider, data, customer = someone() }: BankOrders
): Promise<Order> {
  const cartId = await fillCart(shop, customer, goods, quantity)
  const { body } = await shop.store<{ payment_collection: { id: string } }>("POST", "/store/payment-collections", { cart_id: cartId })
  await shop.store("POST", `/store/payment-collections/${body.payment_collection.id}/payment-sessions`, { provider_id: provider, data })
  return completeCart(shop, cartId)
}

export interface BankPayment {
  id: string
  amount: number
  canceled_at: string | null
  /** What the bank has on its books, in the smallest unit of the currency. */
  data: { captured?: number; refunded?: number; canceled?: boolean }
}

export async function bankPayments(shop: Shop, order: Order): Promise<BankPayment[]> {
  const { body } = await shop.admin<{ order: { payment_collections: { payments: BankPayment[] }[] } }>(
    "GET",
    `/admin/orders/${order.id}?fields=*payment_collections.payments`
  )
  return body.order.payment_collections.flatMap(({ payments }) => payments)
}

/** What was put off by the machine's clock, or is to be left alone for a minute, is due. */
export async function later(container: MedusaContainer): Promise<void> {
  const database: { raw: (sql: string) => Promise<unknown> } = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await database.raw("UPDATE backorder_decision SET created_at = created_at - interval '2 minutes', retry_at = NULL")
  await database.raw("UPDATE backorder_failed_charge SET retry_at = now()")
  await database.raw("UPDATE backorder SET charge_due_at = charge_due_at - interval '2 minutes'")
}

export interface Rung {
  title: string
  description: string
}

/** What stands in the admin's bell about an order. */
export async function bellsAbout(shop: Shop, order: Order): Promise<Rung[]> {
  const { body } = await shop.admin<{ notifications: { resource_id: string | null; data: Rung }[] }>(
    "GET",
    "/admin/notifications?channel=feed&limit=100&fields=id,resource_id,data"
  )
  return body.notifications.filter(({ resource_id }) => resource_id === order.id).map(({ data }) => data)
}
