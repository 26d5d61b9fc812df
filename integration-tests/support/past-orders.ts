import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

const WEEK = 7 * 24 * 60 * 60 * 1000

/** Units that somebody ordered of a variant, so many weeks ago to the hour. */
export interface PastOrder {
  variantId: string
  weeksAgo: number
  quantity: number
}

/** Orders of long ago, as an import would make them; answers their ids. */
export async function ordersOfThePast(container: MedusaContainer, past: readonly PastOrder[]): Promise<string[]> {
  const made = await container.resolve(Modules.ORDER).createOrders(
    past.map(({ variantId, weeksAgo, quantity }) => ({
      currency_code: "eur",
      email: "somebody@example.com",
      created_at: new Date(Date.now() - weeksAgo * WEEK),
      items: [{ title: "Goods", variant_id: variantId, quantity, unit_price: 100 }],
    }))
  )
  return made.map(({ id }) => id)
}
