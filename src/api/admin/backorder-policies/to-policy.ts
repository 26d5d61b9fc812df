import type { MedusaRequest } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { BackorderPolicyDTO, PolicyScopeType } from "../../../types"
import { scopeEntities } from "../../../workflows/queries/policy-scopes"
import { storedFields } from "./query-config"

export type StoredPolicy = Omit<BackorderPolicyDTO, "scope" | "scope_name"> & { scope_type: PolicyScopeType; scope_id: string }

/** Policies with the names of what they are about, and of each what the caller asked for with `fields`. */
export async function toPolicies(
  { scope, queryConfig }: Pick<MedusaRequest, "scope" | "queryConfig">,
  rows: readonly StoredPolicy[]
): Promise<Partial<BackorderPolicyDTO>[]> {
  const names = await namesOf(scope, rows)
  return rows.map(({ scope_type, scope_id, ...row }) => {
    const policy: BackorderPolicyDTO = {
      ...row,
      scope: { type: scope_type, id: scope_id },
      scope_name: names(scope_type, scope_id),
    }
    return Object.fromEntries(Object.entries(policy).filter(([name]) => queryConfig.fields.includes(name)))
  })
}

/** @throws MedusaError `not_found` naming the id. */
export async function refetchPolicy(
  req: Pick<MedusaRequest, "scope" | "queryConfig">,
  id: string
): Promise<Partial<BackorderPolicyDTO>> {
  const { data }: { data: StoredPolicy[] } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "backorder_policy", fields: storedFields, filters: { id } })
  const [policy] = await toPolicies(req, data)
  if (!policy) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no backorder policy with the id "${id}".`)
  }
  return policy
}

export async function namesOf(
  container: MedusaContainer,
  rows: readonly Pick<StoredPolicy, "scope_type" | "scope_id">[]
): Promise<(type: PolicyScopeType, id: string) => string | null> {
  const entities = await scopeEntities(container, rows.map(({ scope_type, scope_id }) => ({ type: scope_type, id: scope_id })))
  return (type, id) => entities.get({ type, id })?.name ?? null
}
