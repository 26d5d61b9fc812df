import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { AdminBackorderEventListResponse, BackorderEventDTO } from "../../../../../types"
import { retrieveBackorder } from "../../to-backorder"

/** What happened to a record, and what happened to its order as a whole. */
export async function GET(
  req: AuthenticatedMedusaRequest,
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
  res.json({ events: data, count: metadata?.count ?? data.length, limit: take ?? data.length, offset: skip })
}
