import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http"
import BigNumber from "bignumber.js"
import { promiseSentence } from "../../../../../pages/promise-sentence"
import { requestLanguage } from "../../../../../pages/request-language"
import type { NoticeLanguage, StoreCartBackorderLine, StoreCartBackorderSummaryResponse } from "../../../../../types"
import { storeCart, type StoreCartLine } from "../../../../../workflows/queries/store-cart"

export async function GET(
  req: MedusaStoreRequest,
  res: MedusaResponse<StoreCartBackorderSummaryResponse>
): Promise<void> {
  const cart = await storeCart(req.scope, req.params.id, req.publishable_key_context.sales_channel_ids, new Date())
  const language = requestLanguage([req.locale, cart.locale], req)
  res.set("Vary", "Accept-Language").json({
    summary: {
      lines: cart.lines.map((line) => toSummaryLine(line, language)),
      acknowledgement_required: false,
      acknowledged_at: null,
    },
  })
}

function toSummaryLine({ id, variantId, quantity, outlook }: StoreCartLine, language: NoticeLanguage): StoreCartBackorderLine {
  const seen = outlook ?? { available: quantity, backordered: new BigNumber(0), allowed: true, limit: null, date: null }
  return {
    line_item_id: id,
    variant_id: variantId,
    quantity: quantity.toNumber(),
    available_quantity: seen.available.toNumber(),
    backordered_quantity: seen.backordered.toNumber(),
    promised_by: seen.date?.promisedBy.toISOString() ?? null,
    message: promiseSentence(seen, language),
  }
}
