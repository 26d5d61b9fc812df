import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminEffectivePolicyResponse } from "../../../../types"
import { policyExplained } from "../../../../workflows/queries/policy-explained"
import type { AdminGetEffectiveBackorderPolicyParamsType } from "../validators"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, AdminGetEffectiveBackorderPolicyParamsType>,
  res: MedusaResponse<AdminEffectivePolicyResponse>
): Promise<void> {
  const { variant_id, sales_channel_id, customer_group_id, region_id } = req.validatedQuery
  const effective_policy = await policyExplained(req.scope, {
    variantId: variant_id,
    salesChannelId: sales_channel_id ?? null,
    customerGroupIds: customer_group_id === undefined ? [] : [customer_group_id].flat(),
    regionId: region_id ?? null,
  })
  res.json({ effective_policy })
}
