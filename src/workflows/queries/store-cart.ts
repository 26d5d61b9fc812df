import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type BigNumber from "bignumber.js"
import { exact, type ExactQuantity } from "./exact-quantity"
import { productName } from "./product-name"
import { groupIds, type Buyer, type WithGroups } from "./store-buyer"
import { outlookOfRequests, type RequestOutlook } from "./store-outlook"
import { storeSupply } from "./store-supply"
import { storeVariants } from "./store-variants"

export interface StoreCartLine {
  id: string
  variantId: string | null
  /** The name people know it by. */
  title: string
  quantity: BigNumber
}

export interface StoreCart {
  id: string
  locale: string | null
  completed: boolean
  metadata: Record<string, unknown>
  buyer: Buyer
  /** In the order in which they were added. */
  lines: readonly StoreCartLine[]
}

export interface StoreCartOutlook extends StoreCartLine {
  /** Null for a line that no variant stands behind: nobody counts its stock. */
  outlook: RequestOutlook | null
}

interface Row {
  id: string
  locale: string | null
  completed_at: string | Date | null
  sales_channel_id: string | null
  region_id: string | null
  metadata: Record<string, unknown> | null
  customer: WithGroups
  items:
    | ({
        id: string
        title: string
        product_title: string | null
        variant_title: string | null
        variant_id: string | null
        created_at: string | Date
      } & ExactQuantity<"quantity">)[]
    | null
}

const fields = [
  "id",
  "locale",
  "completed_at",
  "sales_channel_id",
  "region_id",
  "metadata",
  "customer.groups.id",
  "items.id",
  "items.title",
  "items.product_title",
  "items.variant_title",
  "items.variant_id",
  "items.quantity",
  "items.created_at",
]

/** `channelIds` are those of the visitor's key, for a cart without a sales channel of its own. */
export async function findStoreCart(
  container: MedusaContainer,
  id: string,
  channelIds: readonly string[]
): Promise<StoreCart | null> {
  const { data }: { data: Row[] } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "cart", fields, filters: { id } })
  const [cart] = data
  if (!cart) {
    return null
  }
  const items = [...(cart.items ?? [])].sort(
    (a, b) => new Date(a.created_at).getTime() - new Date(b.created_at).getTime() || (a.id < b.id ? -1 : 1)
  )
  return {
    id: cart.id,
    locale: cart.locale,
    completed: cart.completed_at !== null,
    metadata: cart.metadata ?? {},
    buyer: {
      salesChannelId: cart.sales_channel_id ?? channelIds[0] ?? "",
      regionId: cart.region_id,
      customerGroupIds: groupIds(cart.customer),
      cartId: cart.id,
    },
    lines: items.map((item) => ({
      id: item.id,
      variantId: item.variant_id,
      title: productName(item),
      quantity: exact(item, "quantity"),
    })),
  }
}

/** @throws MedusaError `not_found` naming the id. */
export async function storeCart(container: MedusaContainer, id: string, channelIds: readonly string[]): Promise<StoreCart> {
  const cart = await findStoreCart(container, id, channelIds)
  if (!cart) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no cart with the id "${id}".`)
  }
  return cart
}

/** A cart's lines, each with what of it comes now and what later. */
export async function cartOutlook(
  container: MedusaContainer,
  { lines, buyer }: StoreCart,
  now: Date
): Promise<StoreCartOutlook[]> {
  const variants = await storeVariants(container, [...new Set(lines.flatMap((line) => line.variantId ?? []))])
  const requests = lines.flatMap((line) => {
    const variant = variants.get(line.variantId ?? "")
    return variant ? [{ lineId: line.id, variant, quantity: line.quantity }] : []
  })
  const supply = await storeSupply(container, [...variants.values()], () => buyer, now)
  const outlooks = outlookOfRequests(requests, buyer.salesChannelId, supply, now)
  const byLine = new Map(requests.map((request, place) => [request.lineId, outlooks[place]]))
  return lines.map((line) => ({ ...line, outlook: byLine.get(line.id) ?? null }))
}
