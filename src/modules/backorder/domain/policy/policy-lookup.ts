import { idsAt } from "./effective-policy"
import { policyScopes, type Policy, type PolicyContext, type PolicyScope } from "./policy"

/** Finds the policies that cover a context without looking at all the others. */
export function policyLookup(policies: readonly Policy[]): (context: PolicyContext) => Policy[] {
  const byScope = new Map<string, Policy[]>()
  for (const policy of policies) {
    const key = keyOf(policy.scope)
    byScope.set(key, [...(byScope.get(key) ?? []), policy])
  }
  const ofStore = policies.filter(({ scope }) => scope.type === "store")
  return (context) => [
    ...ofStore,
    ...policyScopes.flatMap((type) =>
      type === "store" ? [] : idsAt(type, context).flatMap((id) => byScope.get(keyOf({ type, id })) ?? [])
    ),
  ]
}

function keyOf({ type, id }: PolicyScope): string {
  return `${type} ${id}`
}
