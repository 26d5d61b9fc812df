/**
 * Everything that takes longer than usual: products of which a variant may be backordered and
 * not one unit can leave now, with what of each arrival nobody waits for yet.
 */
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import BigNumber from "bignumber.js"
import { isInTime } from "../../modules/backorder/domain/checkout/horizon"
import { availableNow, deliverySchedule } from "../../modules/backorder/domain/delivery-schedule"
import type { StoreBackorderProduct } from "../../types"
import { outlookOfRequests } from "./store-outlook"
import { channelLocations, sourcesOf, TakenSoFar } from "./store-places"
import { storeSupply, type StoreSupply } from "./store-supply"
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
  /** Whose policies hold; null where the buyer's region is not known. */
  regionId: string | null
  /** Words of the product's title or description; all products without them. */
  q?: string
  skip: number
  take: number
  /** Locale to translate titles to, where the shop has translations. */
  locale?: string
}

export async function storeBackorderProducts(
  container: MedusaContainer,
  { channelIds, regionId, q, skip, take, locale }: ProductPage,
  now: Date
): Promise<{ products: StoreBackorderProduct[]; count: number }> {
  const listed = new Map<string, ListedVariant[]>()
  for await (const variants of backorderableVariants(container, BATCH)) {
    const sold = variants.flatMap((variant) => {
      const channelId = channelIds.find((id) => variant.channelIds.includes(id))
      return channelId === undefined ? [] : [{ variant, channelId }]
    })
    const channelOf = new Map(sold.map(({ variant, channelId }) => [variant.id, channelId]))
    const buyerOf = ({ id }: StoreVariant) => ({
      salesChannelId: channelOf.get(id) ?? "",
      regionId,
      customerGroupIds: [],
      cartId: null,
    })
    const supply = await storeSupply(container, sold.map(({ variant }) => variant), buyerOf, now)
    for (const { variant, channelId } of sold) {
      const entry = listing(variant, channelId, supply, now)
      if (entry) {
        listed.set(variant.productId, [...(listed.get(variant.productId) ?? []), entry])
      }
    }
  }
  if (listed.size === 0) {
    return { products: [], count: 0 }
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data, metadata }: { data: ProductRow[]; metadata?: { count: number } } = await query.graph(
    {
      entity: "product",
      fields: ["id", "title", "handle", "thumbnail"],
      filters: { id: [...listed.keys()], ...(q === undefined ? {} : { q }) },
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
    count: metadata?.count ?? listed.size,
  }
}

/** Null for what can leave now, and for what the shop's rules keep from being ordered in advance. */
function listing(variant: StoreVariant, channelId: string, supply: StoreSupply, now: Date): ListedVariant | null {
  const one = new BigNumber(1)
  const [outlook] = outlookOfRequests([{ variant, quantity: one }], channelId, supply, now)
  const { horizonDays, sourcing } = supply.rules(variant)
  const sources = sourcesOf(variant, one, channelLocations([variant], channelId), sourcing, new TakenSoFar(supply))
  if (!sources || outlook.backordered.isZero() || (!outlook.allowed && !outlook.limit?.gt(0))) {
    return null
  }
  return {
    id: variant.id,
    sku: variant.sku,
    title: variant.title,
    available_quantity: availableNow(sources.parts).toNumber(),
    remaining_quantity: outlook.limit?.toNumber() ?? null,
    promised_by: outlook.date?.promisedBy.toISOString() ?? null,
    arrivals: deliverySchedule(sources.parts, supply.terms, now)
      .filter((delivery) => horizonDays === null || isInTime(delivery.at, horizonDays, now))
      .map((delivery) => ({ at: delivery.at.toISOString(), quantity: delivery.quantity.toNumber() })),
  }
}
