/** Everything that can happen to an order after it was placed, as staff do it: through core's own admin routes. */
import { fillCart, placeOrder, type Customer, type Order } from "../../demo/story/customer"
import type { Goods } from "../../demo/story/goods"
import type { Shop } from "../../demo/story/shop"

/** An order of several goods at once. */
export async function orderForAll(shop: Shop, customer: Customer, [first, ...rest]: readonly Extra[]): Promise<Order> {
  const cart = await fillCart(shop, customer, first.goods, first.quantity)
  for (const { goods, quantity } of rest) {
    await shop.store("POST", `/store/carts/${cart}/line-items`, { variant_id: goods.variantId, quantity })
  }
  return placeOrder(shop, cart)
}

export interface OrderLine {
  id: string
  variant_id: string | null
  quantity: number
  unit_price: number
  detail: { fulfilled_quantity: number; return_received_quantity: number }
}

/** So many units of a line that the order has. */
export interface Units {
  lineId: string
  quantity: number
}

/** So many units of goods that the order gets. */
export interface Extra {
  goods: Goods
  quantity: number
}

export async function linesOf(shop: Shop, order: Order): Promise<OrderLine[]> {
  const { body } = await shop.admin<{ order: { items: OrderLine[] } }>(
    "GET",
    `/admin/orders/${order.id}?fields=*items,*items.detail`
  )
  return body.order.items
}

/** The order's line of these goods; of several the first. */
export async function lineOf(shop: Shop, order: Order, goods: Goods): Promise<OrderLine> {
  const line = (await linesOf(shop, order)).find(({ variant_id }) => variant_id === goods.variantId)
  if (!line) {
    throw new Error(`Order ${order.display_id} has no line of ${goods.title}.`)
  }
  return line
}

export interface OrderEdit {
  /** Lines with what is to be ordered of them in all; 0 takes the line off. */
  set?: (Units & { unitPrice?: number })[]
  add?: Extra[]
}

export async function editOrder(shop: Shop, order: Order, edit: OrderEdit): Promise<void> {
  const path = `/admin/order-edits/${order.id}`
  await shop.admin("POST", "/admin/order-edits", { order_id: order.id })
  for (const { lineId, quantity, unitPrice } of edit.set ?? []) {
    await shop.admin("POST", `${path}/items/item/${lineId}`, { quantity, unit_price: unitPrice })
  }
  if (edit.add) {
    await shop.admin("POST", `${path}/items`, { items: variantsOf(edit.add) })
  }
  await shop.admin("POST", `${path}/request`, {})
  await shop.admin("POST", `${path}/confirm`, {})
}

export async function cancelOrder(shop: Shop, order: Order): Promise<void> {
  await shop.admin("POST", `/admin/orders/${order.id}/cancel`, {})
}

/** Packs a parcel; answers its id. Without a location core takes the goods from where they are reserved. */
export async function fulfil(shop: Shop, order: Order, units: readonly Units[], locationId?: string): Promise<string> {
  const known = new Set((await parcelsOf(shop, order)).map(({ id }) => id))
  await shop.admin("POST", `/admin/orders/${order.id}/fulfillments`, { items: itemsOf(units), location_id: locationId })
  const parcel = (await parcelsOf(shop, order)).find(({ id }) => !known.has(id))
  if (!parcel) {
    throw new Error(`No parcel of order ${order.display_id} was made.`)
  }
  return parcel.id
}

export async function cancelFulfilment(shop: Shop, order: Order, parcelId: string): Promise<void> {
  await shop.admin("POST", `/admin/orders/${order.id}/fulfillments/${parcelId}/cancel`, {})
}

export interface Parcel {
  id: string
  location_id: string
  shipped_at: string | null
  canceled_at: string | null
  items: { line_item_id: string; inventory_item_id: string | null; quantity: number }[]
}

export async function parcelsOf(shop: Shop, order: Order): Promise<Parcel[]> {
  const { body } = await shop.admin<{ order: { fulfillments: Parcel[] } }>(
    "GET",
    `/admin/orders/${order.id}?fields=*fulfillments,*fulfillments.items`
  )
  return body.order.fulfillments
}

export async function ship(shop: Shop, order: Order, parcelId: string): Promise<void> {
  const parcel = (await parcelsOf(shop, order)).find(({ id }) => id === parcelId)
  await shop.admin("POST", `/admin/orders/${order.id}/fulfillments/${parcelId}/shipments`, {
    items: (parcel?.items ?? []).map((item) => ({ id: item.line_item_id, quantity: item.quantity })),
  })
}

/** Announces a return; answers its id. */
export async function requestReturn(
  shop: Shop,
  order: Order,
  units: readonly Units[],
  locationId: string
): Promise<string> {
  const { body } = await shop.admin<{ return: { id: string } }>("POST", "/admin/returns", {
    order_id: order.id,
    location_id: locationId,
  })
  const returned = body.return.id
  await shop.admin("POST", `/admin/returns/${returned}/request-items`, { items: itemsOf(units) })
  await shop.admin("POST", `/admin/returns/${returned}/request`, {})
  return returned
}

export async function receiveReturn(shop: Shop, returnId: string, units: readonly Units[]): Promise<void> {
  const path = `/admin/returns/${returnId}`
  await shop.admin("POST", `${path}/receive`, {})
  await shop.admin("POST", `${path}/receive-items`, { items: itemsOf(units) })
  await shop.admin("POST", `${path}/receive/confirm`, {})
}

export async function returnGoods(
  shop: Shop,
  order: Order,
  units: readonly Units[],
  locationId: string
): Promise<void> {
  await receiveReturn(shop, await requestReturn(shop, order, units, locationId), units)
}

export interface Replacement {
  /** What was wrong with the order: units that were fulfilled. */
  instead: readonly Units[]
  /** What goes out for it. */
  outbound: readonly Extra[]
  /** Core reserves what goes out only where it is given a shipping method. */
  withShipping: boolean
}

/** Sends something for goods that stay with the customer; answers the claim's id. */
export async function claimReplacement(
  shop: Shop,
  order: Order,
  { instead, outbound, withShipping }: Replacement
): Promise<string> {
  const { body } = await shop.admin<{ claim: { id: string } }>("POST", "/admin/claims", {
    order_id: order.id,
    type: "replace",
  })
  const path = `/admin/claims/${body.claim.id}`
  await shop.admin("POST", `${path}/claim-items`, {
    items: instead.map(({ lineId, quantity }) => ({ id: lineId, quantity, reason: "production_failure" })),
  })
  await sendOutbound(shop, order, path, outbound, withShipping)
  return body.claim.id
}

/** Sends something for goods that come back, and announces their return; answers the return's id. */
export async function exchangeFor(
  shop: Shop,
  order: Order,
  { instead, outbound, withShipping }: Replacement
): Promise<string> {
  const { body } = await shop.admin<{ exchange: { id: string } }>("POST", "/admin/exchanges", { order_id: order.id })
  const path = `/admin/exchanges/${body.exchange.id}`
  const { body: inbound } = await shop.admin<{ return: { id: string } }>("POST", `${path}/inbound/items`, {
    location_id: outbound[0]?.goods.locationId,
    items: itemsOf(instead),
  })
  await sendOutbound(shop, order, path, outbound, withShipping)
  return inbound.return.id
}

async function sendOutbound(
  shop: Shop,
  order: Order,
  path: string,
  outbound: readonly Extra[],
  withShipping: boolean
): Promise<void> {
  await shop.admin("POST", `${path}/outbound/items`, { items: variantsOf(outbound) })
  if (withShipping) {
    await shop.admin("POST", `${path}/outbound/shipping-method`, {
      shipping_option_id: await shippingOptionOf(shop, order),
      custom_amount: 0,
    })
  }
  await shop.admin("POST", `${path}/request`, {})
}

/** An order that staff write down and that reserves nothing until it is converted. */
export async function draftFor(shop: Shop, customer: Customer, extras: readonly Extra[]): Promise<Order> {
  const [{ body: regions }, { body: channels }] = await Promise.all([
    shop.admin<{ regions: { id: string; countries: { iso_2: string }[] }[] }>("GET", "/admin/regions?fields=*countries"),
    shop.admin<{ sales_channels: { id: string }[] }>("GET", "/admin/sales-channels?limit=1"),
  ])
  const region = regions.regions.find(({ countries }) => countries.some(({ iso_2 }) => iso_2 === customer.countryCode))
  const address = {
    first_name: customer.firstName,
    last_name: customer.lastName,
    address_1: "Lindenweg 4",
    city: "Bremen",
    postal_code: "28195",
    country_code: customer.countryCode,
  }
  const { body } = await shop.admin<{ draft_order: Order }>("POST", "/admin/draft-orders", {
    email: customer.email,
    region_id: region?.id,
    sales_channel_id: channels.sales_channels[0].id,
    shipping_address: address,
    billing_address: address,
    items: variantsOf(extras),
  })
  return body.draft_order
}

export async function convertDraft(shop: Shop, draft: Order): Promise<void> {
  await shop.admin("POST", `/admin/draft-orders/${draft.id}/convert-to-order`)
}

async function shippingOptionOf(shop: Shop, order: Order): Promise<string> {
  const { body } = await shop.admin<{ order: { shipping_methods: { shipping_option_id: string }[] } }>(
    "GET",
    `/admin/orders/${order.id}?fields=*shipping_methods`
  )
  const [method] = body.order.shipping_methods
  if (method) {
    return method.shipping_option_id
  }
  // An order that was a draft may have been given none.
  const { body: options } = await shop.admin<{ shipping_options: { id: string }[] }>("GET", "/admin/shipping-options?limit=1")
  return options.shipping_options[0].id
}

function itemsOf(units: readonly Units[]): { id: string; quantity: number }[] {
  return units.map(({ lineId, quantity }) => ({ id: lineId, quantity }))
}

function variantsOf(extras: readonly Extra[]): { variant_id: string; quantity: number }[] {
  return extras.map(({ goods, quantity }) => ({ variant_id: goods.variantId, quantity }))
}
