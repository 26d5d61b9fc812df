import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { AdminSupplierListResponse, AdminSupplierResponse } from "../../../types"
import { createSuppliersWorkflow } from "../../../workflows/create-suppliers"
import { refetchSupplier } from "./refetch-supplier"
import type { AdminCreateSupplierType } from "./validators"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminSupplierListResponse>
): Promise<void> => {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { skip, take, order } = req.queryConfig.pagination
  const { data, metadata } = await query.graph({
    entity: "supplier",
    fields: req.queryConfig.fields,
    filters: req.filterableFields,
    pagination: { skip, take, order },
  })
  res.json({ suppliers: data, count: metadata?.count ?? 0, offset: skip, limit: take ?? data.length })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminCreateSupplierType>,
  res: MedusaResponse<AdminSupplierResponse>
): Promise<void> => {
  const { result } = await createSuppliersWorkflow(req.scope).run({ input: { suppliers: [req.validatedBody] } })
  res.json({ supplier: await refetchSupplier(req, result[0]) })
}
