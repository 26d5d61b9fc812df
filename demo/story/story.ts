/**
 * The main path from checkout to parcel, over public HTTP only.
 *
 * Three customers, two products, one supplier. Erika (German) and Owen (English) want the chair,
 * of which three are there; Mia wants the shelf and must hear nothing of what happens to the
 * chair. The supplier moves the chair's date, misses it, Owen gives up, the chairs arrive.
 */
import type { BackorderDTO, StoreCartBackorderSummary } from "../../src/types"
import { fillCart, placeOrder, summaryOf, type Customer, type Order } from "./customer"
import { orderFromSupplier, stockGoods, type Goods, type PurchaseOrder } from "./goods"
import type { Shop } from "./shop"
import { decisionToken, mailOf, noticesOf, recordWhen, type Mail } from "./watch"

const DAY = 24 * 60 * 60 * 1000

/** What came out of each step, for whoever wants to check it. */
export interface Story {
  chair: Goods
  purchaseOrder: PurchaseOrder
  dates: { first: string; moved: string }
  erika: { summary: StoreCartBackorderSummary; order: Order; taken: BackorderDTO; moved: BackorderDTO; fulfilled: BackorderDTO }
  owen: { order: Order; taken: BackorderDTO; canceled: BackorderDTO }
  mia: { order: Order; taken: BackorderDTO; untouched: BackorderDTO }
  mails: {
    erikaTaken: Mail
    erikaMoved: Mail
    owenMoved: Mail
    owenOverdue: Mail
    owenConfirmed: Mail
    erikaShipped: Mail
  }
  erikaOrder: AdminOrder
  owenOrder: AdminOrder
}

export interface AdminOrder {
  status: string
  total: number
  metadata: { backorder?: { status: string; waiting_quantity: number } } | null
  fulfillments: { id: string; shipped_at: string | null; items: { quantity: number; line_item_id: string }[] }[]
  payment_collections: { payments: { amount: number; canceled_at: string | null; captures: { amount: number }[] }[] }[]
}

type Say = (line: string) => void

export async function playStory(shop: Shop, now: Date, say: Say): Promise<Story> {
  const run = now.getTime().toString(36)
  const inDays = (days: number): string => new Date(now.getTime() + days * DAY).toISOString()
  const customer = (firstName: string, lastName: string, countryCode: string): Customer => ({
    email: `${firstName.toLowerCase()}.${run}@example.com`,
    firstName,
    lastName,
    countryCode,
  })

  say("0. The shop has 3 oak chairs and no shelves; the supplier brings 14 chairs in 21 days, 5 shelves in 60.")
  const chair = await stockGoods(shop, `Oak chair, black ${run}`, 3, 159)
  const shelf = await stockGoods(shop, `Birch bookshelf ${run}`, 0, 340)
  const purchaseOrder = await orderFromSupplier(shop, [
    { goods: chair, quantity: 14, expectedAt: inDays(21) },
    { goods: shelf, quantity: 5, expectedAt: inDays(60) },
  ])
  say(`   purchase order ${purchaseOrder.display_id}: ${JSON.stringify(purchaseOrder.lines)}`)

  say("1. Erika puts 10 chairs into her cart. Before paying:")
  const erikaCart = await fillCart(shop, customer("Erika", "Weber", "de"), chair, 10)
  const summary = await summaryOf(shop, erikaCart)
  say(`   ${JSON.stringify(summary.lines)}`)

  say("2. She orders. Owen orders 4 after her, Mia a shelf.")
  const erika = await placeOrder(shop, erikaCart)
  const taken = await recordWhen(shop, erika, "is recorded", (record) => record.waiting_quantity === 7)
  const owen = await placeOrder(shop, await fillCart(shop, customer("Owen", "Miller", "ie"), chair, 4))
  const owenTaken = await recordWhen(shop, owen, "is recorded", (record) => record.waiting_quantity === 4)
  const mia = await placeOrder(shop, await fillCart(shop, customer("Mia", "Berg", "de"), shelf, 1))
  const miaTaken = await recordWhen(shop, mia, "is recorded", (record) => record.waiting_quantity === 1)
  say(`   ${JSON.stringify(taken)}`)
  const erikaTaken = await mailOf(shop, erika, "order_taken")
  say(`   mail: ${erikaTaken.subject}`)

  say("3. The supplier moves the chairs from day 21 to day 30.")
  const line = lineOf(purchaseOrder, chair)
  await shop.admin("POST", `/admin/purchase-orders/${purchaseOrder.id}/lines/${line}/eta`, {
    expected_at: inDays(30),
    reason: "Late delivery of oak",
  })
  const moved = await recordWhen(shop, erika, "has the new date", (record) => record.promise_version === 2)
  const erikaMoved = await mailOf(shop, erika, "promise_changed")
  const owenMoved = await mailOf(shop, owen, "promise_changed")
  const untouched = await recordWhen(shop, mia, "is as before", () => true)
  say(`   Erika promised by ${moved.promised_by} (version ${moved.promise_version}); Mia still ${untouched.promised_by}`)
  say(`   mail: ${erikaMoved.subject}`)
  say(`   mail: ${owenMoved.subject}`)

  say("4. Day 32: nothing came. The sweep tells them; Owen cancels through the link in his mail.")
  const { body: swept } = await shop.admin<{ sweep: object }>("POST", "/admin/backorder-sweeps", { now: inDays(32) })
  say(`   ${JSON.stringify(swept.sweep)}`)
  const owenOverdue = await mailOf(shop, owen, "overdue")
  say(`   mail: ${owenOverdue.subject}`)
  const { body: decided } = await shop.store<object>("POST", `/store/backorder-decisions/${decisionToken(owenOverdue)}`, {
    decision: "cancel",
  })
  say(`   ${JSON.stringify(decided)}`)
  const canceled = await recordWhen(shop, owen, "is canceled", (record) => record.status === "canceled")
  const owenConfirmed = await mailOf(shop, owen, "decision_confirmed")
  say(`   mail: ${owenConfirmed.subject}`)

  say("5. 5 chairs arrive, then the rest. Erika's are packed, charged and shipped.")
  await receive(shop, purchaseOrder, line, 5)
  const partly = await recordWhen(shop, erika, "is partly covered", (record) => record.waiting_quantity === 2)
  say(`   after 5: ${JSON.stringify(quantities(partly))}`)
  await receive(shop, purchaseOrder, line, 9)
  const fulfilled = await recordWhen(shop, erika, "is packed", (record) => record.status === "fulfilled")
  say(`   after 14: ${JSON.stringify(quantities(fulfilled))}`)
  await shipAll(shop, erika)
  const erikaShipped = await mailOf(shop, erika, "shipped")
  say(`   mail: ${erikaShipped.subject}`)

  say("6. The orders at the end, as the admin sees them:")
  const erikaOrder = await adminOrder(shop, erika)
  const owenOrder = await adminOrder(shop, owen)
  say(`   Erika: ${JSON.stringify(erikaOrder.metadata)}, charged ${charged(erikaOrder)} of ${erikaOrder.total}`)
  say(`   Owen: ${owenOrder.status}, ${JSON.stringify(owenOrder.metadata)}, charged ${charged(owenOrder)}`)
  say(`   notices to Mia: ${(await noticesOf(shop, mia)).map((notice) => notice.type).join(", ")}`)

  return {
    chair,
    purchaseOrder,
    dates: { first: inDays(21), moved: inDays(30) },
    erika: { summary, order: erika, taken, moved, fulfilled },
    owen: { order: owen, taken: owenTaken, canceled },
    mia: { order: mia, taken: miaTaken, untouched },
    mails: { erikaTaken, erikaMoved, owenMoved, owenOverdue, owenConfirmed, erikaShipped },
    erikaOrder,
    owenOrder,
  }
}

export function charged(order: AdminOrder): number {
  const payments = order.payment_collections.flatMap((collection) => collection.payments)
  return payments.flatMap((payment) => payment.captures).reduce((sum, capture) => sum + capture.amount, 0)
}

function lineOf(purchaseOrder: PurchaseOrder, goods: Goods): string {
  const line = purchaseOrder.lines.find(({ inventory_item_id }) => inventory_item_id === goods.inventoryItemId)
  if (!line) {
    throw new Error(`${goods.title} is not on purchase order ${purchaseOrder.display_id}.`)
  }
  return line.id
}

async function receive(shop: Shop, purchaseOrder: PurchaseOrder, line: string, quantity: number): Promise<void> {
  await shop.admin("POST", `/admin/purchase-orders/${purchaseOrder.id}/receive`, { lines: [{ id: line, quantity }] })
}

async function shipAll(shop: Shop, order: Order): Promise<void> {
  for (const parcel of (await adminOrder(shop, order)).fulfillments.filter(({ shipped_at }) => shipped_at === null)) {
    await shop.admin("POST", `/admin/orders/${order.id}/fulfillments/${parcel.id}/shipments`, {
      items: parcel.items.map((item) => ({ id: item.line_item_id, quantity: item.quantity })),
    })
  }
}

async function adminOrder(shop: Shop, order: Order): Promise<AdminOrder> {
  const fields = "status,total,metadata,*fulfillments,*fulfillments.items,*payment_collections.payments,*payment_collections.payments.captures"
  const { body } = await shop.admin<{ order: AdminOrder }>("GET", `/admin/orders/${order.id}?fields=${fields}`)
  return body.order
}

function quantities(record: BackorderDTO): object {
  const { status, ordered_quantity, fulfilled_quantity, allocated_quantity, waiting_quantity, canceled_quantity } = record
  return { status, ordered_quantity, fulfilled_quantity, allocated_quantity, waiting_quantity, canceled_quantity }
}
