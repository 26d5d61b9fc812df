/**
 * Everything that takes longer than usual: products of which a variant may be backordered and
 * not one unit can leave now, with what of each arrival nobody waits for yet.
 */
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import BigNumber from "bignumber.js"
import { availableNow, deliverySchedule } from "../../modules/backorder/domain/delivery-schedule"
import { promiseForRequest } from "../../modules/backorder/domain/promise-for-request"
import type { StoreBackorderProduct } from "../../types"
import { channelLocations, placesOf, storeSupply, type StoreSupply } from "./store-outlook"
import { backorderableVariants, type StoreVariant } from "./store-variants"

const BATCH = 500

type ListedVariant = StoreBackorderProduct["variants"][number]

interface ProductRow {
  id: string
  title: string
  handle: string
  thumbnail: string | null
}

export interface ProductPage {
  /** Sales channels to look in; a variant is judged by the first in which it is published. */
  channelIds: readonly string[]
  skip: number
  take: number
  /** Locale to translate titles to, where the shop has translations. */
  locale?: string
}

export async function storeBackorderProducts(
  container: MedusaContainer,
  { channelIds, skip, take, locale }: ProductPage,
  now: Date
): Promise<{ products: StoreBackorderProduct[]; count: number }> {
  const listed = new Map<string, ListedVariant[]>()
  for await (const variants of backorderableVariants(container, BATCH)) {
    const supply = await storeSupply(container, variants)
    for (const variant of variants) {
      const channelId = channelIds.find((id) => variant.channelIds.includes(id))
      const entry = channelId && listing(variant, channelId, supply, now)
      if (entry) {
        listed.set(variant.productId, [...(listed.get(variant.productId) ?? []), entry])
      }
    }
  }
  if (listed.size === 0) {
    return { products: [], count: 0 }
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data }: { data: ProductRow[] } = await query.graph(
    {
      entity: "product",
      fields: ["id", "title", "handle", "thumbnail"],
      filters: { id: [...listed.keys()] },
      pagination: { skip, take, order: { title: "ASC", id: "ASC" } },
    },
    { locale }
  )
  return {
    products: data.map(({ id, title, handle, thumbnail }) => ({
      id,
      title,
      handle,
      thumbnail,
      variants: listed.get(id) ?? [],
    })),
    count: listed.size,
  }
}

function listing(variant: StoreVariant, channelId: string, supply: StoreSupply, now: Date): ListedVariant | null {
  const one = new BigNumber(1)
  const places = placesOf(variant, one, channelLocations([variant], channelId))
  if (!places) {
    return null
  }
  const parts = places.map(({ part, level }) => supply.outlook(part, level))
  const promise = promiseForRequest(one, parts, supply.terms, now)
  if (promise.backordered.isZero()) {
    return null
  }
  return {
    id: variant.id,
    sku: variant.sku,
    title: variant.title,
    available_quantity: availableNow(parts).toNumber(),
    remaining_quantity: null,
    promised_by: promise.date?.promisedBy.toISOString() ?? null,
    arrivals: deliverySchedule(parts, supply.terms, now).map((delivery) => ({
      at: delivery.at.toISOString(),
      quantity: delivery.quantity.toNumber(),
    })),
  }
}
