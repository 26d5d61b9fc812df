import type { StoreCheckoutShortage } from "../../types"
import type { CheckoutRefusal } from "./store-checkout"

export function toShortage({ variantId, title, requested, reason, most, possible }: CheckoutRefusal): StoreCheckoutShortage {
  return {
    variant_id: variantId,
    title,
    reason,
    requested_quantity: requested.toNumber(),
    possible_quantity: most.toNumber(),
    available_quantity: possible.available.toNumber(),
    backordered_quantity: possible.backordered.toNumber(),
    promised_by: possible.date?.promisedBy.toISOString() ?? null,
  }
}
