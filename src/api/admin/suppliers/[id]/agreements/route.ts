import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { AdminSupplierAgreementListResponse, AdminSupplierAgreementResponse } from "../../../../../types"
import { createSupplierAgreementsWorkflow } from "../../../../../workflows/create-supplier-agreements"
import { findSupplier } from "../../refetch-supplier"
import { listFilters } from "./list-filters"
import { refetchAgreement } from "./refetch-agreement"
import type { AdminCreateSupplierAgreementType, AdminGetSupplierAgreementsParamsType } from "./validators"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminGetSupplierAgreementsParamsType>,
  res: MedusaResponse<AdminSupplierAgreementListResponse>
): Promise<void> => {
  const { id } = req.params
  await findSupplier(req.scope, id)
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { skip, take, order } = req.queryConfig.pagination
  const { data, metadata } = await query.graph({
    entity: "supplier_agreement",
    fields: req.queryConfig.fields,
    filters: await listFilters(req.scope, id, req.filterableFields),
    // The id makes the order of equal rows certain, so that paging neither repeats nor skips one.
    pagination: { skip, take, order: { ...order, id: "ASC" } },
  })
  res.json({ agreements: data, count: metadata?.count ?? 0, offset: skip, limit: take ?? data.length })
}

/** Without `currency_code` the agreement is in the supplier's currency. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminCreateSupplierAgreementType>,
  res: MedusaResponse<AdminSupplierAgreementResponse>
): Promise<void> => {
  const { id } = req.params
  const { result } = await createSupplierAgreementsWorkflow(req.scope).run({
    input: { agreements: [{ ...req.validatedBody, supplier_id: id }] },
  })
  res.json({ agreement: await refetchAgreement(req, id, result[0]) })
}
