import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { AdminBackorderNoticeListResponse } from "../../../types"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminBackorderNoticeListResponse>
): Promise<void> {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { skip, take, order } = req.queryConfig.pagination
  const { data: notices, metadata } = await query.graph({
    entity: "backorder_notice",
    fields: req.queryConfig.fields,
    filters: req.filterableFields,
    // The id makes the order of equal rows certain, so that paging neither repeats nor skips one.
    pagination: { skip, take, order: { ...order, id: "ASC" } },
  })
  res.json({ notices, count: metadata?.count ?? notices.length, limit: take ?? notices.length, offset: skip })
}
