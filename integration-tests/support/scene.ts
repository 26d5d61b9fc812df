import { eventually } from "../../demo/story/http"
import { fillCart, placeOrder, type Customer, type Order } from "../../demo/story/customer"
import { stockGoods, type Goods } from "../../demo/story/goods"
import type { Shop } from "../../demo/story/shop"
import { recordsOf } from "../../demo/story/watch"
import type { BackorderDTO } from "../../src/types"

const DAY = 24 * 60 * 60 * 1000

/** The start of a day from today, so that whole days lie between any two. */
export function inDays(days: number): string {
  return new Date((Math.floor(Date.now() / DAY) + days) * DAY).toISOString()
}

let customers = 0

/** A customer nobody else is, so that a mailbox holds the mails of one test only. */
export function someone(countryCode = "ie"): Customer {
  customers += 1
  return { email: `customer-${process.pid}-${customers}@example.com`, firstName: "Nora", lastName: "Quinn", countryCode }
}

export function goodsWith(shop: Shop, onHand: number): Promise<Goods> {
  return stockGoods(shop, `Goods ${Math.random().toString(36).slice(2)}`, onHand, 100)
}

export async function orderFor(shop: Shop, goods: Goods, quantity: number, customer = someone()): Promise<Order> {
  return placeOrder(shop, await fillCart(shop, customer, goods, quantity))
}

/** The only record of an order once it shows the quantities given. */
export function settled(
  shop: Shop,
  order: Order,
  wanted: Partial<BackorderDTO>
): Promise<BackorderDTO> {
  return eventually(`order ${order.display_id} with ${JSON.stringify(wanted)}`, async () =>
    (await recordsOf(shop, order)).find((record) =>
      Object.entries(wanted).every(([key, value]) => Object.entries(record).some(([k, v]) => k === key && v === value))
    )
  )
}

export interface Level {
  stocked_quantity: number
  reserved_quantity: number
  incoming_quantity: number
}

export async function levelOf(shop: Shop, goods: Goods): Promise<Level> {
  const { body } = await shop.admin<{ inventory_levels: (Level & { location_id: string })[] }>(
    "GET",
    `/admin/inventory-items/${goods.inventoryItemId}/location-levels?location_id=${goods.locationId}`
  )
  const level = body.inventory_levels.find(({ location_id }) => location_id === goods.locationId)
  if (!level) {
    throw new Error(`${goods.title} has no level at ${goods.locationId}.`)
  }
  return level
}

export async function correctStock(shop: Shop, goods: Goods, stocked: number): Promise<void> {
  await shop.admin("POST", `/admin/inventory-items/${goods.inventoryItemId}/location-levels/${goods.locationId}`, {
    stocked_quantity: stocked,
  })
}
