/**
 * What holds for a variant and its buyer, and who said so.
 *
 * Each field is looked up on its own: the most specific policy of the context that sets it gives
 * the value (variant, product, region, customer group, sales channel, store, in this order), and
 * the plugin's options give it where none does. A customer in two groups is under the policy with
 * the higher priority; a policy without one comes last; among equals the older one wins.
 */
import { policyScopes, type Policy, type PolicyContext, type PolicyScope, type PolicyScopeType, type PolicyValues } from "./policy"

export type PolicySource =
  | { type: "default"; id: null; policyId: null }
  | { type: PolicyScopeType; id: string; policyId: string }

export interface EffectiveValue<Value> {
  value: Value
  source: PolicySource
}

export type EffectivePolicy = { readonly [Field in keyof PolicyValues]: EffectiveValue<PolicyValues[Field]> }

const byDefault: PolicySource = { type: "default", id: null, policyId: null }

export function effectivePolicy(
  policies: readonly Policy[],
  context: PolicyContext,
  defaults: PolicyValues
): EffectivePolicy {
  const chain = policies.filter((policy) => covers(policy.scope, context)).sort(mostSpecificFirst)
  const of = <Field extends keyof PolicyValues>(field: Field): EffectiveValue<PolicyValues[Field]> => {
    for (const { id, scope, values } of chain) {
      const value = values[field]
      if (value !== null) {
        return { value, source: { type: scope.type, id: scope.id, policyId: id } }
      }
    }
    return { value: defaults[field], source: byDefault }
  }
  return {
    allowed: of("allowed"),
    cap: of("cap"),
    horizonDays: of("horizonDays"),
    orderFrom: of("orderFrom"),
    orderUntil: of("orderUntil"),
    shipping: of("shipping"),
    minimumBatch: of("minimumBatch"),
    charging: of("charging"),
    acknowledgementRequired: of("acknowledgementRequired"),
    allocationRule: of("allocationRule"),
    priority: of("priority"),
    sourcing: of("sourcing"),
    noticeText: of("noticeText"),
  }
}

export function valuesOf(effective: EffectivePolicy): PolicyValues {
  return {
    allowed: effective.allowed.value,
    cap: effective.cap.value,
    horizonDays: effective.horizonDays.value,
    orderFrom: effective.orderFrom.value,
    orderUntil: effective.orderUntil.value,
    shipping: effective.shipping.value,
    minimumBatch: effective.minimumBatch.value,
    charging: effective.charging.value,
    acknowledgementRequired: effective.acknowledgementRequired.value,
    allocationRule: effective.allocationRule.value,
    priority: effective.priority.value,
    sourcing: effective.sourcing.value,
    noticeText: effective.noticeText.value,
  }
}

/** The shop is one, so a policy of the store covers everything. */
export function covers({ type, id }: PolicyScope, context: PolicyContext): boolean {
  return type === "store" || idsAt(type, context).includes(id)
}

/** The entities at which a policy can say something about the context. */
export function idsAt(type: Exclude<PolicyScopeType, "store">, context: PolicyContext): readonly string[] {
  const known = (id: string | null) => (id === null ? [] : [id])
  switch (type) {
    case "sales_channel":
      return known(context.salesChannelId)
    case "customer_group":
      return context.customerGroupIds
    case "region":
      return known(context.regionId)
    case "product":
      return known(context.productId)
    case "variant":
      return known(context.variantId)
  }
}

function mostSpecificFirst(a: Policy, b: Policy): number {
  return (
    policyScopes.indexOf(b.scope.type) - policyScopes.indexOf(a.scope.type) ||
    (b.values.priority ?? -Infinity) - (a.values.priority ?? -Infinity) ||
    a.createdAt.getTime() - b.createdAt.getTime() ||
    (a.id < b.id ? -1 : 1)
  )
}
