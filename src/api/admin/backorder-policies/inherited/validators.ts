import { z } from "@medusajs/framework/zod"
import { policyScopes } from "../../../../modules/backorder/domain/policy/policy"

export const AdminGetInheritedBackorderPolicyParams = z.object({
  scope_type: z.enum(policyScopes),
  scope_id: z.string(),
})
export type AdminGetInheritedBackorderPolicyParamsType = z.infer<typeof AdminGetInheritedBackorderPolicyParams>
