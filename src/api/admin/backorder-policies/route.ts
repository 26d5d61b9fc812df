import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { AdminBackorderPolicyListResponse, BackorderPolicyDTO } from "../../../types"
import { createBackorderPoliciesWorkflow } from "../../../workflows/create-backorder-policies"
import { listFilters } from "./list-filters"
import { storedFields } from "./query-config"
import { refetchPolicy, toPolicies, type StoredPolicy } from "./to-policy"
import type { AdminCreateBackorderPolicyType, AdminGetBackorderPoliciesParamsType } from "./validators"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, AdminGetBackorderPoliciesParamsType>,
  res: MedusaResponse<Omit<AdminBackorderPolicyListResponse, "policies"> & { policies: Partial<BackorderPolicyDTO>[] }>
): Promise<void> {
  const { skip, take, order } = req.queryConfig.pagination
  const { data, metadata }: { data: StoredPolicy[]; metadata?: { count: number } } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "backorder_policy",
      fields: storedFields,
      filters: await listFilters(req.scope, req.filterableFields),
      // The id makes the order of equal rows certain, so that paging neither repeats nor skips one.
      pagination: { skip, take, order: { ...order, id: "ASC" } },
    })
  res.json({
    policies: await toPolicies(req, data),
    count: metadata?.count ?? data.length,
    limit: take ?? data.length,
    offset: skip,
  })
}

export async function POST(
  req: AuthenticatedMedusaRequest<AdminCreateBackorderPolicyType>,
  res: MedusaResponse<{ policy: Partial<BackorderPolicyDTO> }>
): Promise<void> {
  const { result } = await createBackorderPoliciesWorkflow(req.scope).run({ input: { policies: [req.validatedBody] } })
  res.json({ policy: await refetchPolicy(req, result[0].id) })
}
