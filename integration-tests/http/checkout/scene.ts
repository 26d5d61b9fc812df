import { stockGoods, type Goods } from "../../../demo/story/goods"
import { loose } from "../../../demo/story/http"
import type { Shop } from "../../../demo/story/shop"
import type { PolicyFieldsDTO, PolicyScope, StoreCartBackorderSummary, StoreCheckoutConflict, StoreVariantAvailability } from "../../../src/types"
import { someone } from "../../support/scene"

type CheckoutAnswer = Partial<StoreCheckoutConflict> & {
  type?: string
  order?: { id: string; display_id: number; total: number }
  cart?: { items: { id: string }[] }
  token?: string
}

/** A storefront that takes every answer as it comes. */
export interface Storefront {
  shop: Shop
  goods(onHand: number, title?: string): Promise<Goods>
  policy(scope: PolicyScope, values: Partial<PolicyFieldsDTO>): Promise<string>
  cart(body?: object): Promise<string>
  add(cartId: string, goods: Goods, quantity: number, headers?: Record<string, string>): Promise<Answer>
  set(cartId: string, quantity: number): Promise<Answer>
  remove(cartId: string): Promise<Answer>
  /** Chooses shipping and payment; afterwards the cart can be completed. */
  prepare(cartId: string): Promise<void>
  complete(cartId: string, headers?: Record<string, string>): Promise<Answer>
  /** A cart with one line, ready to be completed. */
  ready(goods: Goods, quantity: number): Promise<string>
  availability(goods: Goods, quantity: number, query?: string): Promise<StoreVariantAvailability>
  summary(cartId: string): Promise<StoreCartBackorderSummary>
  /** Completes a cart that may be completed; gives what its order keeps. */
  metadataOfOrder(cartId: string): Promise<Record<string, unknown> | null>
  acknowledge(cartId: string, headers?: Record<string, string>): Promise<StoreCartBackorderSummary>
  send(method: "GET" | "POST" | "DELETE", path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
}

export interface Answer {
  status: number
  body: CheckoutAnswer
}

export const ofVariant = (goods: Goods): PolicyScope => ({ type: "variant", id: goods.variantId })

export function storefrontOf(shop: Shop, key: string, country = "ie"): Storefront {
  const send: Storefront["send"] = (method, path, body, headers = {}) =>
    loose(shop.baseUrl, { "x-publishable-api-key": key, ...headers })<CheckoutAnswer>(method, path, body)

  const lineOf = async (cartId: string): Promise<string> => {
    const { body } = await send("GET", `/store/carts/${cartId}`)
    const [line] = body.cart?.items ?? []
    return line.id
  }

  const storefront: Storefront = {
    shop,
    send,
    goods: (onHand, title = "Oak chair") => stockGoods(shop, `${title} ${Math.random().toString(36).slice(2)}`, onHand, 100),

    async policy(scope, values) {
      const { body } = await shop.admin<{ policy: { id: string } }>("POST", "/admin/backorder-policies", { scope, ...values })
      return body.policy.id
    },

    async cart(body = {}) {
      const customer = someone(country)
      const { body: listed } = await shop.store<{ regions: { id: string; countries: { iso_2: string }[] }[] }>("GET", "/store/regions")
      const region = listed.regions.find(({ countries }) => countries.some(({ iso_2 }) => iso_2 === customer.countryCode))
      const address = {
        first_name: customer.firstName,
        last_name: customer.lastName,
        address_1: "Lindenweg 4",
        city: "Dublin",
        postal_code: "28195",
        country_code: customer.countryCode,
      }
      const { body: made } = await shop.store<{ cart: { id: string } }>("POST", "/store/carts", {
        region_id: region?.id,
        email: customer.email,
        shipping_address: address,
        billing_address: address,
        ...body,
      })
      return made.cart.id
    },

    add: (cartId, goods, quantity, headers) =>
      send("POST", `/store/carts/${cartId}/line-items`, { variant_id: goods.variantId, quantity }, headers),

    set: async (cartId, quantity) => send("POST", `/store/carts/${cartId}/line-items/${await lineOf(cartId)}`, { quantity }),

    remove: async (cartId) => send("DELETE", `/store/carts/${cartId}/line-items/${await lineOf(cartId)}`),

    async prepare(cartId) {
      const { body: options } = await shop.store<{ shipping_options: { id: string }[] }>(
        "GET",
        `/store/shipping-options?cart_id=${cartId}`
      )
      await shop.store("POST", `/store/carts/${cartId}/shipping-methods`, { option_id: options.shipping_options[0].id })
      const { body: paying } = await shop.store<{ payment_collection: { id: string } }>("POST", "/store/payment-collections", {
        cart_id: cartId,
      })
      await shop.store("POST", `/store/payment-collections/${paying.payment_collection.id}/payment-sessions`, {
        provider_id: "pp_system_default",
      })
    },

    complete: (cartId, headers) => send("POST", `/store/carts/${cartId}/complete`, undefined, headers),

    async ready(goods, quantity) {
      const cartId = await storefront.cart()
      const { status, body } = await storefront.add(cartId, goods, quantity)
      if (status !== 200) {
        throw new Error(`${quantity} could not be put into a cart: ${body.message}`)
      }
      await storefront.prepare(cartId)
      return cartId
    },

    async availability(goods, quantity, query = "") {
      const { body } = await shop.store<{ availability: StoreVariantAvailability }>(
        "GET",
        `/store/variants/${goods.variantId}/availability?quantity=${quantity}${query}`
      )
      return body.availability
    },

    async summary(cartId) {
      const { body } = await shop.store<{ summary: StoreCartBackorderSummary }>("GET", `/store/carts/${cartId}/backorder-summary`)
      return body.summary
    },

    async metadataOfOrder(cartId) {
      const { status, body } = await storefront.complete(cartId)
      if (!body.order) {
        throw new Error(`The cart could not be completed (${status}): ${body.message}`)
      }
      const { body: kept } = await shop.admin<{ order: { metadata: Record<string, unknown> | null } }>(
        "GET",
        `/admin/orders/${body.order.id}`
      )
      return kept.order.metadata
    },

    async acknowledge(cartId, headers = {}) {
      const call = loose(shop.baseUrl, { "x-publishable-api-key": key, ...headers })
      const { body } = await call<{ summary: StoreCartBackorderSummary }>("POST", `/store/carts/${cartId}/backorder-acknowledgement`)
      return body.summary
    },
  }
  return storefront
}
