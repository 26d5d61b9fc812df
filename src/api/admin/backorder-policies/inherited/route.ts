import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminInheritedPolicyResponse } from "../../../../types"
import { policyInherited } from "../../../../workflows/queries/policy-inherited"
import type { AdminGetInheritedBackorderPolicyParamsType } from "./validators"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, AdminGetInheritedBackorderPolicyParamsType>,
  res: MedusaResponse<AdminInheritedPolicyResponse>
): Promise<void> {
  const { scope_type, scope_id } = req.validatedQuery
  const scope = { type: scope_type, id: scope_id }
  res.json({ inherited_policy: { scope, values: await policyInherited(req.scope, scope) } })
}
