import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http"
import type { StoreBackorderProductListResponse } from "../../../types"
import { storeBackorderProducts } from "../../../workflows/queries/store-backorder-products"
import type { StoreGetBackorderProductsParamsType } from "./validators"

export async function GET(
  req: MedusaStoreRequest<unknown, StoreGetBackorderProductsParamsType>,
  res: MedusaResponse<StoreBackorderProductListResponse>
): Promise<void> {
  const { limit, offset, q, region_id } = req.validatedQuery
  const channelIds = req.publishable_key_context.sales_channel_ids
  const { products, count } = await storeBackorderProducts(
    req.scope,
    { channelIds, regionId: region_id ?? null, q: q || undefined, skip: offset, take: limit, locale: req.locale },
    new Date()
  )
  // The same for every visitor of a key who speaks the language.
  res.set({ "Cache-Control": "public, max-age=60" })
  res.vary("x-publishable-api-key, x-medusa-locale")
  res.json({ products, count, limit, offset })
}
