/** An order's money as an auditor reads it: what was charged and sent back, and what left for it. */
import { fillCart, placeOrder, type Order } from "../../../demo/story/customer"
import type { Goods } from "../../../demo/story/goods"
import { eventually } from "../../../demo/story/http"
import type { Shop } from "../../../demo/story/shop"
import { recordsOf } from "../../../demo/story/watch"
import { someone } from "../../support/scene"
import type { Stage } from "../stage"
import { BACKORDER_MODULE } from "../../../src/modules/backorder"
import type { BackorderModuleService } from "../../../src/modules/backorder/service"
import type { BackorderDTO, BackorderEventDTO } from "../../../src/types"

export interface PaidOrder {
  status: string
  total: number
  item_total: number
  shipping_total: number
  items: {
    id: string
    total: number
    quantity: number
    detail: { fulfilled_quantity: number; return_received_quantity: number; return_dismissed_quantity: number }
  }[]
  credit_lines: { reference_id: string | null; amount: number }[]
  payment_collections: {
    status: string
    payments: {
      id: string
      canceled_at: string | null
      captures: { amount: number }[]
      refunds: { amount: number; note: string | null }[]
    }[]
  }[]
}

export async function paidOrder(shop: Shop, order: Order): Promise<PaidOrder> {
  const fields =
    "status,total,item_total,shipping_total,*items,*items.detail,*credit_lines,*payment_collections,*payment_collections.payments,*payment_collections.payments.captures,*payment_collections.payments.refunds"
  const { body } = await shop.admin<{ order: PaidOrder }>("GET", `/admin/orders/${order.id}?fields=${fields}`)
  return body.order
}

/** Captured less refunded. */
export function paidOf(order: PaidOrder): number {
  return sum(paymentsOf(order).flatMap(({ captures }) => captures)) - refundedOf(order)
}

export function refundedOf(order: PaidOrder): number {
  return sum(paymentsOf(order).flatMap(({ refunds }) => refunds))
}

export function paymentsOf(order: PaidOrder): PaidOrder["payment_collections"][number]["payments"] {
  return order.payment_collections.flatMap((collection) => collection.payments)
}

/** What the units cost that were packed and did not come back, and the shipping if any were packed. */
function worthOfPacked(order: PaidOrder): number {
  const goods = order.items.map(({ total, quantity, detail }) => {
    const returned = detail.return_received_quantity + detail.return_dismissed_quantity
    return { amount: quantity > returned ? (total * (detail.fulfilled_quantity - returned)) / (quantity - returned) : 0 }
  })
  return order.items.some((item) => item.detail.fulfilled_quantity > 0) ? sum(goods) + order.shipping_total : 0
}

/** The law, once nothing of an order is open: what was charged less what was sent back is what was shipped. */
export function expectPaidForWhatLeft(shop: Shop, order: Order): Promise<PaidOrder> {
  return eventually(`order ${order.display_id} paid for what has left of it`, async () => {
    const now = await paidOrder(shop, order)
    return Math.abs(paidOf(now) - worthOfPacked(now)) < 0.01 && now
  })
}

/** Waits until so much was charged less what was sent back. */
export function paidWhen(shop: Shop, order: Order, amount: number): Promise<PaidOrder> {
  return eventually(`${amount} paid for order ${order.display_id}`, async () => {
    const now = await paidOrder(shop, order)
    return Math.abs(paidOf(now) - amount) < 0.01 && now
  })
}

/** Staff take the whole payment in advance. */
export async function payInAdvance(shop: Shop, order: Order): Promise<PaidOrder> {
  const before = await paidOrder(shop, order)
  const [payment] = paymentsOf(before)
  await shop.admin("POST", `/admin/payments/${payment.id}/capture`, { amount: before.total })
  return paidOrder(shop, order)
}

export async function orderForBoth(shop: Shop, first: [Goods, number], second: [Goods, number]): Promise<Order> {
  const cartId = await fillCart(shop, someone(), ...first)
  const [goods, quantity] = second
  await shop.store("POST", `/store/carts/${cartId}/line-items`, { variant_id: goods.variantId, quantity })
  return placeOrder(shop, cartId)
}

/** Fifty off the whole order, whatever is in it. */
export async function orderWithDiscount(shop: Shop, goods: Goods, quantity: number): Promise<Order> {
  const code = `FIFTY-${Math.random().toString(36).slice(2)}`
  await shop.admin("POST", "/admin/promotions", {
    code,
    type: "standard",
    status: "active",
    application_method: { type: "fixed", target_type: "order", value: 50, currency_code: "eur" },
  })
  const cartId = await fillCart(shop, someone(), goods, quantity)
  await shop.store("POST", `/store/carts/${cartId}/promotions`, { promo_codes: [code] })
  return placeOrder(shop, cartId)
}

/** The record of one of an order's goods, once it shows the quantities given. */
export function recordOf(shop: Shop, order: Order, goods: Goods, wanted: Partial<BackorderDTO> = {}): Promise<BackorderDTO> {
  return eventually(`${goods.title} of order ${order.display_id} with ${JSON.stringify(wanted)}`, async () =>
    (await recordsOf(shop, order)).find(
      (record) =>
        record.inventory_item_id === goods.inventoryItemId &&
        Object.entries(wanted).every(([key, value]) => Object.entries(record).some(([k, v]) => k === key && v === value))
    )
  )
}

export async function giveUp(shop: Shop, record: BackorderDTO): Promise<void> {
  await shop.admin("POST", `/admin/backorders/${record.id}/cancel`, {})
}

export async function eventsOf(shop: Shop, record: BackorderDTO): Promise<BackorderEventDTO[]> {
  const { body } = await shop.admin<{ events: BackorderEventDTO[] }>("GET", `/admin/backorders/${record.id}/events?limit=100`)
  return body.events
}

/** Runs `job` in a shop whose payments are set up otherwise. */
export async function withPaymentOptions(
  { container }: Stage,
  changed: Partial<BackorderModuleService["options"]["payment"]>,
  job: () => Promise<void>
): Promise<void> {
  const { options } = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const before = { ...options.payment }
  Object.assign(options.payment, changed)
  try {
    await job()
  } finally {
    Object.assign(options.payment, before)
  }
}

function sum(rows: readonly { amount: number }[]): number {
  return rows.reduce((total, row) => total + row.amount, 0)
}
