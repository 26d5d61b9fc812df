import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import BigNumber from "bignumber.js"
import { promiseSentence } from "../../../../../pages/promise-sentence"
import { requestLanguage } from "../../../../../pages/request-language"
import type { StoreVariantAvailabilityResponse } from "../../../../../types"
import { outlookOfRequests, storeSupply } from "../../../../../workflows/queries/store-outlook"
import { storeVariants } from "../../../../../workflows/queries/store-variants"
import type { StoreGetVariantAvailabilityParamsType } from "../../validators"

export async function GET(
  req: MedusaStoreRequest<unknown, StoreGetVariantAvailabilityParamsType>,
  res: MedusaResponse<StoreVariantAvailabilityResponse>
): Promise<void> {
  const { id } = req.params
  const variant = (await storeVariants(req.scope, [id])).get(id)
  const channelId = req.publishable_key_context.sales_channel_ids.find((channel) => variant?.channelIds.includes(channel))
  if (!variant || channelId === undefined) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no product variant with the id "${id}" in this shop.`)
  }
  const quantity = new BigNumber(req.validatedQuery.quantity)
  const supply = await storeSupply(req.scope, [variant])
  const [outlook] = outlookOfRequests([{ variant, quantity }], channelId, supply, new Date())
  const short = outlook.backordered.gt(0) && outlook.allowed
  res.set("Vary", "Accept-Language").json({
    availability: {
      variant_id: id,
      requested_quantity: quantity.toNumber(),
      available_quantity: outlook.available.toNumber(),
      backordered_quantity: outlook.backordered.toNumber(),
      allowed: outlook.allowed,
      remaining_quantity: outlook.limit?.toNumber() ?? null,
      expected_at: outlook.date?.expectedAt.toISOString() ?? null,
      promised_by: outlook.date?.promisedBy.toISOString() ?? null,
      basis: short ? (outlook.date?.basis ?? "none") : null,
      message: promiseSentence(outlook, requestLanguage([req.locale], req)),
    },
  })
}
