import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type BigNumber from "bignumber.js"
import { exact, type ExactQuantity } from "./exact-quantity"
import { outlookOfRequests, storeSupply, type RequestOutlook } from "./store-outlook"
import { storeVariants } from "./store-variants"

export interface StoreCartLine {
  id: string
  variantId: string | null
  quantity: BigNumber
  /** Null for a line that no variant stands behind: nobody counts its stock. */
  outlook: RequestOutlook | null
}

export interface StoreCart {
  locale: string | null
  lines: readonly StoreCartLine[]
}

interface Row {
  locale: string | null
  sales_channel_id: string | null
  items: ({ id: string; variant_id: string | null; created_at: string | Date } & ExactQuantity<"quantity">)[] | null
}

/**
 * A cart's lines, each with what of it comes now and what later.
 *
 * @throws MedusaError `not_found` naming the id.
 */
export async function storeCart(
  container: MedusaContainer,
  id: string,
  channelIds: readonly string[],
  now: Date
): Promise<StoreCart> {
  const { data }: { data: Row[] } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart",
    fields: ["id", "locale", "sales_channel_id", "items.id", "items.variant_id", "items.quantity", "items.created_at"],
    filters: { id },
  })
  const [cart] = data
  if (!cart) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no cart with the id "${id}".`)
  }
  const items = [...(cart.items ?? [])].sort(
    (a, b) => new Date(a.created_at).getTime() - new Date(b.created_at).getTime() || (a.id < b.id ? -1 : 1)
  )
  const variants = await storeVariants(container, [...new Set(items.flatMap((item) => item.variant_id ?? []))])
  const requests = items.flatMap((item) => {
    const variant = variants.get(item.variant_id ?? "")
    return variant ? [{ lineId: item.id, variant, quantity: exact(item, "quantity") }] : []
  })
  const supply = await storeSupply(container, [...variants.values()])
  const outlooks = outlookOfRequests(requests, cart.sales_channel_id ?? channelIds[0] ?? "", supply, now)
  const byLine = new Map(requests.map((request, place) => [request.lineId, outlooks[place]]))
  return {
    locale: cart.locale,
    lines: items.map((item) => ({
      id: item.id,
      variantId: item.variant_id,
      quantity: exact(item, "quantity"),
      outlook: byLine.get(item.id) ?? null,
    })),
  }
}
