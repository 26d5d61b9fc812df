import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { StoreOrderBackorderListResponse } from "../../../../../types"
import { orderBackorders } from "../../../../../workflows/queries/store-order-backorders"
import { toOrderBackorder } from "../../to-order-backorder"

/** Somebody else's order is answered as one that does not exist. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<StoreOrderBackorderListResponse>
): Promise<void> {
  const order = await orderBackorders(req.scope, req.params.id)
  if (!order || order.customerId !== req.auth_context.actor_id) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no order with the id "${req.params.id}".`)
  }
  res.json({ backorders: order.lines.map(toOrderBackorder) })
}
