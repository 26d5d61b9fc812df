import { MedusaError } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { Policy } from "../../modules/backorder/domain/policy/policy"
import { toColumns } from "../../modules/backorder/policy-columns"
import type { BackorderModuleService } from "../../modules/backorder/service"
import type { BackorderPolicyEventPayload, PolicyScope } from "../../types"
import { refuseFaultyPolicies, refuseSecondPolicies, withPoliciesLocked } from "./policy-check"
import { changedValues, inheritsEverything, type PolicyInput } from "./policy-input"

export type NewPolicy = PolicyInput & { scope: PolicyScope }
export type PolicyChange = PolicyInput & { id: string }

/** Each step answers whom its policies are about, in the order given, as the event tells it. */
export const createPoliciesStep = createStep(
  "create-backorder-policies",
  async (policies: NewPolicy[], { container }) =>
    withPoliciesLocked(container, async () => {
      const drafts = policies.map((input) => ({ scope: input.scope, values: changedValues(inheritsEverything, input) }))
      await refuseFaultyPolicies(container, drafts)
      await refuseSecondPolicies(container, drafts.map(({ scope }) => scope))
      const rows = drafts.map(({ scope, values }) => ({ scope_type: scope.type, scope_id: scope.id, ...toColumns(values) }))
      const created = await moduleOf(container).createBackorderPolicies(rows)
      const changed = created.map(({ id, scope_type, scope_id }) => ({ id, scope: { type: scope_type, id: scope_id } }))
      return new StepResponse<BackorderPolicyEventPayload[], string[]>(changed, changed.map(({ id }) => id))
    }),
  async (ids, { container }) => {
    if (ids?.length) {
      await moduleOf(container).deleteBackorderPolicies(ids)
    }
  }
)

export const updatePoliciesStep = createStep(
  "update-backorder-policies",
  async (changes: PolicyChange[], { container }) =>
    withPoliciesLocked(container, async () => {
      const before = await existing(container, changes.map(({ id }) => id))
      const drafts = before.map((policy, place) => ({ ...policy, values: changedValues(policy.values, changes[place]) }))
      await refuseFaultyPolicies(container, drafts)
      await moduleOf(container).updateBackorderPolicies(drafts.map(({ id, values }) => ({ id, ...toColumns(values) })))
      return new StepResponse(before.map(toPayload), before.map(({ id, values }) => ({ id, ...toColumns(values) })))
    }),
  async (before, { container }) => {
    if (before?.length) {
      await moduleOf(container).updateBackorderPolicies(before)
    }
  }
)

export const deletePoliciesStep = createStep(
  "delete-backorder-policies",
  async (ids: string[], { container }) => {
    const policies = await existing(container, ids)
    await moduleOf(container).softDeleteBackorderPolicies(ids)
    return new StepResponse(policies.map(toPayload), ids)
  },
  async (ids, { container }) => {
    if (ids?.length) {
      await moduleOf(container).restoreBackorderPolicies(ids)
    }
  }
)

/** @throws MedusaError `not_found` naming the first that is missing. */
async function existing(container: MedusaContainer, ids: readonly string[]): Promise<Policy[]> {
  const stored = new Map((await moduleOf(container).policiesById([...ids])).map((policy) => [policy.id, policy]))
  return ids.map((id) => {
    const policy = stored.get(id)
    if (!policy) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no backorder policy with the id "${id}".`)
    }
    return policy
  })
}

function toPayload({ id, scope }: Policy): BackorderPolicyEventPayload {
  return { id, scope }
}

function moduleOf(container: MedusaContainer): BackorderModuleService {
  return container.resolve<BackorderModuleService>(BACKORDER_MODULE)
}
