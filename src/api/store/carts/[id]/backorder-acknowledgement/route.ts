import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { requestLanguage } from "../../../../../pages/request-language"
import type { NoticeLanguage, StoreCartBackorderSummary, StoreCartBackorderSummaryResponse } from "../../../../../types"
import { acknowledgeBackordersWorkflow } from "../../../../../workflows/acknowledge-backorders"
import { cartOutlook, storeCart, type StoreCartOutlook } from "../../../../../workflows/queries/store-cart"
import type { KeptAcknowledgement } from "../../../../../workflows/steps/checkout-acknowledge"
import { toSummary } from "../../to-summary"

/** Keeps what the shopper agrees to: the summary as it is shown now. Nothing is kept where nothing waits. */
export async function POST(
  req: MedusaStoreRequest,
  res: MedusaResponse<StoreCartBackorderSummaryResponse>
): Promise<void> {
  const now = new Date()
  const cart = await storeCart(req.scope, req.params.id, req.publishable_key_context.sales_channel_ids)
  if (cart.completed) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `The cart "${cart.id}" is an order already, so there is nothing to confirm. What holds for the order is in our mails about it.`
    )
  }
  const language = requestLanguage([req.locale, cart.locale], req)
  const lines = await cartOutlook(req.scope, cart, now)
  const summary = toSummary(cart, lines, language)
  const acknowledgement = kept(summary, lines, language, now)
  if (acknowledgement.lines.length > 0) {
    await acknowledgeBackordersWorkflow(req.scope).run({ input: { cart_id: cart.id, acknowledgement } })
    summary.acknowledged_at = acknowledgement.acknowledged_at
  }
  res.set("Vary", "Accept-Language").json({ summary })
}

function kept(
  summary: StoreCartBackorderSummary,
  lines: readonly StoreCartOutlook[],
  language: NoticeLanguage,
  now: Date
): KeptAcknowledgement {
  return {
    acknowledged_at: now.toISOString(),
    language,
    lines: lines.flatMap(({ id, variantId, title, quantity, outlook }, place) =>
      outlook?.backordered.gt(0)
        ? [
            {
              line_item_id: id,
              variant_id: variantId,
              title,
              quantity: quantity.toFixed(),
              backordered_quantity: outlook.backordered.toFixed(),
              promised_by: summary.lines[place].promised_by,
              message: summary.lines[place].message,
            },
          ]
        : []
    ),
  }
}
