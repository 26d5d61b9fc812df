import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http"
import { requestLanguage } from "../../../../../pages/request-language"
import type { StoreCartBackorderSummaryResponse } from "../../../../../types"
import { cartOutlook, storeCart } from "../../../../../workflows/queries/store-cart"
import { toSummary } from "../../to-summary"

export async function GET(
  req: MedusaStoreRequest,
  res: MedusaResponse<StoreCartBackorderSummaryResponse>
): Promise<void> {
  const cart = await storeCart(req.scope, req.params.id, req.publishable_key_context.sales_channel_ids)
  const lines = await cartOutlook(req.scope, cart, new Date())
  const summary = toSummary(cart, lines, requestLanguage([req.locale, cart.locale], req))
  res.set("Vary", "Accept-Language").json({ summary })
}
