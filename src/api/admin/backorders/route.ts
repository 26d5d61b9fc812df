import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { AdminBackorderListResponse, BackorderDTO } from "../../../types"
import { listFilters } from "./list-filters"
import { storedBackorderFields } from "../../../workflows/queries/stored-backorder-fields"
import { onlyFields, toBackorders, type StoredBackorder } from "./to-backorder"
import type { AdminGetBackordersParamsType } from "./validators"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, AdminGetBackordersParamsType>,
  res: MedusaResponse<Omit<AdminBackorderListResponse, "backorders"> & { backorders: Partial<BackorderDTO>[] }>
): Promise<void> {
  const { skip, take, order } = req.queryConfig.pagination
  const { data, metadata }: { data: StoredBackorder[]; metadata?: { count: number } } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "backorder",
      fields: storedBackorderFields,
      filters: listFilters(req.filterableFields, new Date()),
      // The id makes the order of equal rows certain, so that paging neither repeats nor skips one.
      pagination: { skip, take, order: { ...order, id: "ASC" } },
    })
  const backorders = await toBackorders(req.scope, data)
  res.json({
    backorders: backorders.map((backorder) => onlyFields(backorder, req.queryConfig.fields)),
    count: metadata?.count ?? data.length,
    limit: take ?? data.length,
    offset: skip,
  })
}
