/** What customers, staff and suppliers do to a shop, each through one of its processes. */
import { completeCart, type Order } from "../../demo/story/customer"
import type { Goods, PurchaseOrder } from "../../demo/story/goods"
import type { Shop } from "../../demo/story/shop"
import { recordsOf } from "../../demo/story/watch"
import { signLink } from "../../src/modules/backorder/decision-link"
import type { BackorderDTO } from "../../src/types"
import { cancelFulfilment, cancelOrder, editOrder, fulfil, linesOf, parcelsOf, ship } from "../support/order-changes"
import { correctStock, levelOf } from "../support/scene"
import type { Random } from "./random"

/** What there is to do something to. */
export interface Scene {
  goods: readonly Goods[]
  /** Paid carts that are still to be completed. */
  carts: string[]
  orders: Order[]
  bought: PurchaseOrder
}

/** Nothing to do it to, just now. */
export class Pointless extends Error {}

type Deed = (shop: Shop, random: Random, scene: Scene) => Promise<unknown>
type OrderDeed = (shop: Shop, random: Random, order: Order) => Promise<unknown>

const LINK_SECRET = "backorder-demo-link-secret"
const HOUR = 60 * 60 * 1000

/** To an order; two clerks do not work on the same one at once. */
export const orderDeeds = {
  edit: async (shop, random, order) => {
    const line = found(random.oneOf(await linesOf(shop, order)))
    try {
      await editOrder(shop, order, { set: [{ lineId: line.id, quantity: random.between(1, 6) }] })
    } catch (error) {
      await shop.admin("DELETE", `/admin/order-edits/${order.id}`).catch(() => undefined)
      throw error
    }
  },
  "cancel the order": (shop, _random, order) => cancelOrder(shop, order),
  "give up what waits": async (shop, random, order) => {
    const record = await oneOf(shop, random, order, ({ waiting_quantity }) => waiting_quantity > 0)
    await shop.admin("POST", `/admin/backorders/${record.id}/cancel`, {})
  },
  decide: async (shop, random, order) => {
    const record = await oneOf(shop, random, order, ({ waiting_quantity }) => waiting_quantity > 0)
    const token = signLink(
      { orderId: order.id, promiseVersion: record.promise_version, expiresAt: new Date(Date.now() + HOUR) },
      LINK_SECRET
    )
    await shop.store("POST", `/store/backorder-decisions/${token}`, {
      decision: random.oneOf(["wait", "ship_available", "cancel"]),
    })
  },
  release: async (shop, random, order) => {
    const record = await oneOf(shop, random, order, ({ allocated_quantity }) => allocated_quantity > 0)
    await shop.admin("POST", `/admin/backorders/${record.id}/release`, {})
  },
  pack: async (shop, random, order) => {
    const line = found(random.oneOf(await linesOf(shop, order)))
    await fulfil(shop, order, [{ lineId: line.id, quantity: 1 }])
  },
  unpack: async (shop, random, order) => {
    const parcels = (await parcelsOf(shop, order)).filter((parcel) => !parcel.shipped_at && !parcel.canceled_at)
    await cancelFulfilment(shop, order, found(random.oneOf(parcels)).id)
  },
  ship: async (shop, random, order) => {
    const parcels = (await parcelsOf(shop, order)).filter((parcel) => !parcel.shipped_at && !parcel.canceled_at)
    await ship(shop, order, found(random.oneOf(parcels)).id)
  },
} satisfies Record<string, OrderDeed>

export const otherDeeds = {
  "check out": async (shop, _random, { carts, orders }) => {
    const cart = found(carts.shift())
    orders.push(await completeCart(shop, cart))
  },
  receive: async (shop, random, { bought }) => {
    const line = found(random.oneOf(bought.lines))
    await shop.admin("POST", `/admin/purchase-orders/${bought.id}/receive`, {
      lines: [{ id: line.id, quantity: random.between(1, 6) }],
    })
  },
  "correct stock": async (shop, random, { goods }) => {
    const one = found(random.oneOf(goods))
    const { stocked_quantity } = await levelOf(shop, one)
    await correctStock(shop, one, Math.max(0, stocked_quantity + random.between(-4, 4)))
  },
} satisfies Record<string, Deed>

async function oneOf(
  shop: Shop,
  random: Random,
  order: Order,
  fits: (record: BackorderDTO) => boolean
): Promise<BackorderDTO> {
  return found(random.oneOf((await recordsOf(shop, order)).filter(fits)))
}

function found<Value>(value: Value | undefined): Value {
  if (value === undefined) {
    throw new Pointless("There is nothing to do it to.")
  }
  return value
}
