import type { MedusaContainer } from "@medusajs/framework/types"
import { BACKORDER_MODULE } from "../../../modules/backorder"
import type { BackorderModuleService } from "../../../modules/backorder/service"
import { namesOf } from "./to-policy"
import type { AdminGetBackorderPoliciesParamsType } from "./validators"

/**
 * `q` finds policies by a part of the name of what they are about. The names live in six modules, and
 * there are far fewer policies than products, so the policies are read and their names compared.
 */
export async function listFilters(
  container: MedusaContainer,
  { q, ...columns }: Partial<AdminGetBackorderPoliciesParamsType>
): Promise<Record<string, unknown>> {
  const wanted = q?.trim().toLocaleLowerCase()
  if (!wanted) {
    return columns
  }
  const policies = await container
    .resolve<BackorderModuleService>(BACKORDER_MODULE)
    .listBackorderPolicies({}, { select: ["id", "scope_type", "scope_id"], take: null })
  const nameOf = await namesOf(container, policies)
  const found = policies.filter((policy) => nameOf(policy.scope_type, policy.scope_id)?.toLocaleLowerCase().includes(wanted))
  return { $and: [columns, { id: found.map(({ id }) => id) }] }
}
