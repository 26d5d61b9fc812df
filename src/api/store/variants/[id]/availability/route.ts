import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import BigNumber from "bignumber.js"
import { promiseSentence } from "../../../../../pages/promise-sentence"
import { requestLanguage } from "../../../../../pages/request-language"
import type { StoreVariantAvailabilityResponse } from "../../../../../types"
import { groupsOfCustomer, type Buyer } from "../../../../../workflows/queries/store-buyer"
import { storeCart } from "../../../../../workflows/queries/store-cart"
import { outlookOfRequests } from "../../../../../workflows/queries/store-outlook"
import { storeSupply } from "../../../../../workflows/queries/store-supply"
import { storeVariants } from "../../../../../workflows/queries/store-variants"
import type { StoreGetVariantAvailabilityParamsType } from "../../validators"

type Request = MedusaStoreRequest<unknown, StoreGetVariantAvailabilityParamsType>

export async function GET(req: Request, res: MedusaResponse<StoreVariantAvailabilityResponse>): Promise<void> {
  const { id } = req.params
  const now = new Date()
  const variant = (await storeVariants(req.scope, [id])).get(id)
  const channelId = req.publishable_key_context.sales_channel_ids.find((channel) => variant?.channelIds.includes(channel))
  if (!variant || channelId === undefined) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no product variant with the id "${id}" in this shop.`)
  }
  const quantity = new BigNumber(req.validatedQuery.quantity)
  const buyer = await buyerOf(req, channelId)
  const supply = await storeSupply(req.scope, [variant], () => buyer, now)
  const [outlook] = outlookOfRequests([{ variant, quantity }], buyer.salesChannelId, supply, now)
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

/** The cart named says who asks; without one the region named and the customer who is signed in do. */
async function buyerOf(req: Request, channelId: string): Promise<Buyer> {
  const { cart_id, region_id } = req.validatedQuery
  if (cart_id !== undefined) {
    return (await storeCart(req.scope, cart_id, [channelId])).buyer
  }
  return {
    salesChannelId: channelId,
    regionId: region_id ?? null,
    customerGroupIds: await groupsOfCustomer(req.scope, req.auth_context?.actor_id ?? null),
    cartId: null,
  }
}
