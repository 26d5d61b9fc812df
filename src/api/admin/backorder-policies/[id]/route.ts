import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminBackorderPolicyDeleteResponse, BackorderPolicyDTO } from "../../../../types"
import { deleteBackorderPoliciesWorkflow } from "../../../../workflows/delete-backorder-policies"
import { updateBackorderPoliciesWorkflow } from "../../../../workflows/update-backorder-policies"
import { refetchPolicy } from "../to-policy"
import type { AdminUpdateBackorderPolicyType } from "../validators"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ policy: Partial<BackorderPolicyDTO> }>
): Promise<void> {
  res.json({ policy: await refetchPolicy(req, req.params.id) })
}

export async function POST(
  req: AuthenticatedMedusaRequest<AdminUpdateBackorderPolicyType>,
  res: MedusaResponse<{ policy: Partial<BackorderPolicyDTO> }>
): Promise<void> {
  const { id } = req.params
  await updateBackorderPoliciesWorkflow(req.scope).run({ input: { policies: [{ ...req.validatedBody, id }] } })
  res.json({ policy: await refetchPolicy(req, id) })
}

export async function DELETE(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminBackorderPolicyDeleteResponse>
): Promise<void> {
  const { id } = req.params
  await deleteBackorderPoliciesWorkflow(req.scope).run({ input: { ids: [id] } })
  res.json({ id, object: "backorder_policy", deleted: true })
}
