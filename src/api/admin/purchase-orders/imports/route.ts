import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { AdminSupplyImportListResponse } from "../../../../types"

export const GET = async (req: MedusaRequest, res: MedusaResponse<AdminSupplyImportListResponse>): Promise<void> => {
  const { skip, take, order } = req.queryConfig.pagination
  const { data, metadata } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "supply_import",
    fields: req.queryConfig.fields,
    filters: req.filterableFields,
    pagination: { skip, take, order: { ...order, id: "ASC" } },
  })
  res.json({ imports: data, count: metadata?.count ?? data.length, limit: take ?? data.length, offset: skip })
}
