import fc from "fast-check"
import { anyone, operation, pick } from "../step"
import type { Policy, Situation } from "../situation"

/** What of a policy moves quantities. */
const rules = fc.record({
  allocation_rule: fc.constantFrom("fifo", "priority", "fair_share", null),
  shipping: fc.constantFrom("as_available", "complete", null),
  sourcing: fc.constantFrom("single", "split", null),
  priority: fc.constantFrom(0, 3, null),
})

type Rules = typeof rules extends fc.Arbitrary<infer Value> ? Value : never

export const makePolicy = operation(
  "make a policy",
  2,
  fc.record({ scope: anyone(), rules }),
  (drawn, situation) => {
    const scope = pick(scopes(situation), drawn.scope)
    return (
      scope && {
        words: `a policy for ${scope.name}: ${inWords(drawn.rules)}`,
        run: async ({ admin }) => {
          await admin("POST", "/admin/backorder-policies", { scope: { type: scope.type, id: scope.id }, ...drawn.rules })
        },
      }
    )
  }
)

export const changePolicy = operation(
  "change a policy",
  1,
  fc.record({ policy: anyone(), rules }),
  (drawn, situation) => {
    const policy = pick(situation.policies, drawn.policy)
    return (
      policy && {
        words: `the policy for ${scopeName(policy, situation)} becomes ${inWords(drawn.rules)}`,
        run: async ({ admin }) => {
          await admin("POST", `/admin/backorder-policies/${policy.id}`, drawn.rules)
        },
      }
    )
  }
)

export const dropPolicy = operation("delete a policy", 1, anyone(), (place, situation) => {
  const policy = pick(situation.policies, place)
  return (
    policy && {
      words: `the policy for ${scopeName(policy, situation)} is deleted`,
      run: async ({ admin }) => {
        await admin("DELETE", `/admin/backorder-policies/${policy.id}`)
      },
    }
  )
})

function scopes({ variants, storeId }: Situation): { type: string; id: string; name: string }[] {
  return [
    { type: "store", id: storeId, name: "the store" },
    ...variants.flatMap(({ id, productId, title }) => [
      { type: "variant", id, name: `the variant ${title}` },
      { type: "product", id: productId, name: `the product ${title}` },
    ]),
  ]
}

function scopeName({ scopeType, scopeId }: Policy, situation: Situation): string {
  return scopes(situation).find(({ type, id }) => type === scopeType && id === scopeId)?.name ?? `a ${scopeType}`
}

function inWords(drawn: Rules): string {
  return Object.entries(drawn)
    .map(([name, value]) => `${name} ${value ?? "inherited"}`)
    .join(", ")
}
