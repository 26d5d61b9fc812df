import type { StoreCartBackorderSummary } from "../../src/types"
import type { Goods } from "./goods"
import type { Shop } from "./shop"

export interface Customer {
  email: string
  firstName: string
  lastName: string
  countryCode: string
}

export interface Order {
  id: string
  display_id: number
  total: number
}

/** Puts goods into a cart, up to the moment before paying; gives the cart's id. */
export async function fillCart(shop: Shop, customer: Customer, goods: Goods, quantity: number): Promise<string> {
  const { body: regions } = await shop.store<{
    regions: { id: string; countries: { iso_2: string }[] }[]
  }>("GET", "/store/regions")
  const region = regions.regions.find(({ countries }) => countries.some(({ iso_2 }) => iso_2 === customer.countryCode))
  const address = {
    first_name: customer.firstName,
    last_name: customer.lastName,
    address_1: "Lindenweg 4",
    city: "Bremen",
    postal_code: "28195",
    country_code: customer.countryCode,
  }
  const { body: made } = await shop.store<{ cart: { id: string } }>("POST", "/store/carts", {
    region_id: region?.id,
    email: customer.email,
    shipping_address: address,
    billing_address: address,
  })
  const cartId = made.cart.id
  await shop.store("POST", `/store/carts/${cartId}/line-items`, { variant_id: goods.variantId, quantity })
  const { body: options } = await shop.store<{ shipping_options: { id: string }[] }>(
    "GET",
    `/store/shipping-options?cart_id=${cartId}`
  )
  await shop.store("POST", `/store/carts/${cartId}/shipping-methods`, { option_id: options.shipping_options[0].id })
  return cartId
}

/** What the shop says of a cart before it is paid. */
export async function summaryOf(shop: Shop, cartId: string): Promise<StoreCartBackorderSummary> {
  const { body } = await shop.store<{ summary: StoreCartBackorderSummary }>(
    "GET",
    `/store/carts/${cartId}/backorder-summary`
  )
  return body.summary
}

/** Pays for a cart and places the order. */
export async function placeOrder(shop: Shop, cartId: string): Promise<Order> {
  await payCart(shop, cartId)
  return completeCart(shop, cartId)
}

/** Gives a cart all it needs to become an order. */
export async function payCart(shop: Shop, cartId: string): Promise<void> {
  const { body: paying } = await shop.store<{ payment_collection: { id: string } }>("POST", "/store/payment-collections", {
    cart_id: cartId,
  })
  await shop.store("POST", `/store/payment-collections/${paying.payment_collection.id}/payment-sessions`, {
    provider_id: "pp_system_default",
  })
}

export async function completeCart(shop: Shop, cartId: string): Promise<Order> {
  const { body } = await shop.store<{ type: string; order: Order }>("POST", `/store/carts/${cartId}/complete`)
  if (body.type !== "order") {
    throw new Error(`The cart ${cartId} could not be completed: ${JSON.stringify(body)}`)
  }
  return body.order
}
