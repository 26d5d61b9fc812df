import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { Policy, PolicyScope } from "../../modules/backorder/domain/policy/policy"
import { canInherit, policyFaults } from "../../modules/backorder/domain/policy/policy-faults"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { scopeEntities, scopeNouns } from "../queries/policy-scopes"
import { vagueDatesRefused } from "../queries/vague-dates"

type PolicyDraft = Pick<Policy, "scope" | "values">

/** Seconds to wait for whoever changes policies. */
const PATIENCE = 15

/** Runs `job` while nobody else changes policies, so that what was checked still holds when it is stored. */
export function withPoliciesLocked<Result>(container: MedusaContainer, job: () => Promise<Result>): Promise<Result> {
  return container.resolve(Modules.LOCKING).execute("backorder:policies", job, { timeout: PATIENCE })
}

/**
 * @throws MedusaError `not_found` for a scope that is about nothing, `duplicate_error` naming the policy that is
 * there already, `invalid_data` with everything that is wrong with the values.
 */
export async function refuseFaultyPolicies(container: MedusaContainer, drafts: readonly PolicyDraft[]): Promise<void> {
  const service = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const needsBatch = drafts.some(({ values }) => values.minimumBatch !== null && values.shipping === null)
  const [entities, batching, needsDates] = await Promise.all([
    scopeEntities(container, drafts.map(({ scope }) => scope)),
    needsBatch ? service.scopesThatBatch() : [],
    vagueDatesRefused(container),
  ])
  for (const { scope, values } of drafts) {
    const entity = entities.get(scope)
    if (!entity) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no ${scopeNouns[scope.type]} with the id "${scope.id}".`)
    }
    const inheritsBatch =
      service.options.shipping.policy === "batch" || canInherit(scope, entity.productId, batching)
    const faults = policyFaults(values, { inheritsBatch, needsDates: needsDates(scope) })
    if (faults.length > 0) {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, faults.join(" "))
    }
  }
}

/** A shop has one policy for each scope; stores are one scope together, as every policy of a store covers everything. */
export async function refuseSecondPolicies(container: MedusaContainer, scopes: readonly PolicyScope[]): Promise<void> {
  const service = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const stored = await service.listBackorderPolicies(
    { $or: scopes.map(({ type, id }) => ({ scope_type: type, ...(type === "store" ? {} : { scope_id: id }) })) },
    { select: ["id", "scope_type", "scope_id"], take: null }
  )
  const taken = new Map(stored.map((policy) => [keyOf({ type: policy.scope_type, id: policy.scope_id }), policy.id]))
  for (const scope of scopes) {
    const first = taken.get(keyOf(scope))
    if (first !== undefined) {
      const entity = (await scopeEntities(container, [scope])).get(scope)
      throw new MedusaError(
        MedusaError.Types.DUPLICATE_ERROR,
        `The ${scopeNouns[scope.type]} "${entity?.name ?? scope.id}" has a policy already, "${first}". Change that one instead.`
      )
    }
    taken.set(keyOf(scope), "another of this request")
  }
}

function keyOf({ type, id }: PolicyScope): string {
  return type === "store" ? type : `${type} ${id}`
}
