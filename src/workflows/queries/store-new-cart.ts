import type { MedusaContainer } from "@medusajs/framework/types"
import type { CheckoutVerdict } from "../../types"
import { groupsOfCustomer } from "./store-buyer"
import type { StoreCart } from "./store-cart"
import { reviewCheckout } from "./store-checkout"
import { toShortage } from "./store-shortage"

export interface NewShopper {
  salesChannelId: string
  regionId: string | null
  customerId: string | null
}

/** Whether a cart may be made with these items; it claims nothing yet, for it has no id. */
export async function reviewNewCart(
  container: MedusaContainer,
  { salesChannelId, regionId, customerId }: NewShopper,
  items: { variant_id: string; quantity: number }[],
  now: Date
): Promise<CheckoutVerdict> {
  const cart: StoreCart = {
    id: "",
    locale: null,
    completed: false,
    metadata: {},
    buyer: { salesChannelId, regionId, customerGroupIds: await groupsOfCustomer(container, customerId), cartId: null },
    lines: [],
  }
  const { short } = await reviewCheckout(container, cart, { type: "add", items }, now)
  return { locale: null, shortages: short.map(toShortage), unacknowledged: [] }
}
