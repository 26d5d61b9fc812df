import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminBackorderTimelineResponse } from "../../../../../types"
import { orderTimeline } from "../../../../../workflows/queries/order-timeline"
import type { AdminGetOrderTimelineParamsType } from "../../validators"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, AdminGetOrderTimelineParamsType>,
  res: MedusaResponse<AdminBackorderTimelineResponse>
): Promise<void> {
  res.json(await orderTimeline(req.scope, req.params.id, req.validatedQuery))
}
