import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { BACKORDER_MODULE } from "../../../../../modules/backorder"
import type { BackorderModuleService } from "../../../../../modules/backorder/service"
import type { AdminBackorderEventListResponse, BackorderEventDTO } from "../../../../../types"
import { retrieveBackorder } from "../../to-backorder"
import type { AdminGetBackorderEventsParamsType } from "../../validators"

/** What happened to a record, and what happened to its order as a whole; on request whether nobody has changed it since. */
export async function GET(
  req: AuthenticatedMedusaRequest<unknown, AdminGetBackorderEventsParamsType>,
  res: MedusaResponse<AdminBackorderEventListResponse>
): Promise<void> {
  const backorder = await retrieveBackorder(req.scope, req.params.id)
  const { skip, take, order } = req.queryConfig.pagination
  const { data, metadata }: { data: BackorderEventDTO[]; metadata?: { count: number } } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "backorder_event",
      fields: req.queryConfig.fields,
      filters: { order_id: backorder.order_id, $or: [{ backorder_id: backorder.id }, { backorder_id: null }] },
      pagination: { skip, take, order },
    })
  const page = { events: data, count: metadata?.count ?? data.length, limit: take ?? data.length, offset: skip }
  if (req.validatedQuery.verify !== true) {
    res.json(page)
    return
  }
  const backorders = req.scope.resolve<BackorderModuleService>(BACKORDER_MODULE)
  res.json({ ...page, verification: await backorders.verifyLedger(backorder.order_id) })
}
