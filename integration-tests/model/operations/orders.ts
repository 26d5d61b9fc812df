import { convertDraft, draftFor, cancelOrder as cancel } from "../../support/order-changes"
import type { Shop } from "../shop"
import { anyone, operation, pick } from "../step"
import { handle, inWords, wantedGoods, wishes, type WantedGoods } from "./drawn"

const customer = { email: "nora.quinn@example.com", firstName: "Nora", lastName: "Quinn", countryCode: "ie" }

const address = {
  first_name: customer.firstName,
  last_name: customer.lastName,
  address_1: "Lindenweg 4",
  city: "Dublin",
  postal_code: "D02",
  country_code: customer.countryCode,
}

export const placeOrder = operation("place an order", 10, wishes(2), (drawn, situation) => {
  const wanted = wantedGoods(drawn, situation)
  return wanted.length === 0
    ? null
    : { words: `a customer orders ${inWords(wanted)}`, run: (shop) => checkOut(shop, wanted) }
})

export const cancelOrder = operation("cancel an order", 2, anyone(), (place, { orders }) => {
  const order = pick(orders.filter(({ canceled, draft }) => !canceled && !draft), place)
  return order && { words: `order #${order.displayId} is canceled`, run: (shop) => cancel(shop, handle(order)) }
})

export const draftOrder = operation("convert a draft order", 2, wishes(2), (drawn, situation) => {
  const wanted = wantedGoods(drawn, situation)
  return wanted.length === 0
    ? null
    : {
        words: `a draft order of ${inWords(wanted)} is converted`,
        run: async (shop) => {
          const draft = await draftFor(shop, customer, wanted)
          await convertDraft(shop, draft)
          return `order #${draft.display_id}`
        },
      }
})

/** In as few requests as a storefront can do with. */
async function checkOut({ store, regionId, shippingOptionId }: Shop, wanted: readonly WantedGoods[]): Promise<string> {
  const { body: made } = await store<{ cart: { id: string } }>("POST", "/store/carts", {
    region_id: regionId,
    email: customer.email,
    shipping_address: address,
    billing_address: address,
    items: wanted.map(({ goods, quantity }) => ({ variant_id: goods.variantId, quantity })),
  })
  const cart = made.cart.id
  await store("POST", `/store/carts/${cart}/shipping-methods`, { option_id: shippingOptionId })
  const { body: paying } = await store<{ payment_collection: { id: string } }>("POST", "/store/payment-collections", {
    cart_id: cart,
  })
  await store("POST", `/store/payment-collections/${paying.payment_collection.id}/payment-sessions`, {
    provider_id: "pp_system_default",
  })
  const { body } = await store<{ order?: { display_id: number }; error?: { message: string } }>(
    "POST",
    `/store/carts/${cart}/complete`
  )
  return body.order ? `order #${body.order.display_id}` : `not completed, ${body.error?.message}`
}
