import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import { idsAt } from "../domain/policy/effective-policy"
import { policyScopes, type Policy, type PolicyContext, type PolicyScope } from "../domain/policy/policy"
import { toPolicy, type PolicyRow } from "../policy-columns"
import { rowsOf } from "./sql"

/** Every policy that says something about one of the contexts, each once; one indexed query. */
export async function policiesFor(manager: SqlEntityManager, contexts: readonly PolicyContext[]): Promise<Policy[]> {
  const scopes = policyScopes.flatMap((type) => {
    const ids = type === "store" ? [] : new Set(contexts.flatMap((context) => idsAt(type, context)))
    return [...ids].map((id) => ({ type, id }))
  })
  const rows = await rowsOf<PolicyRow>(
    manager,
    `SELECT policy.* FROM backorder_policy AS policy
       JOIN unnest(?::text[], ?::text[]) AS scope (type, id)
         ON policy.scope_type = scope.type AND policy.scope_id = scope.id
      WHERE policy.deleted_at IS NULL
      UNION ALL
     SELECT * FROM backorder_policy WHERE scope_type = 'store' AND deleted_at IS NULL`,
    [scopes.map(({ type }) => type), scopes.map(({ id }) => id)]
  )
  return rows.map(toPolicy)
}

export async function policiesById(manager: SqlEntityManager, ids: readonly string[]): Promise<Policy[]> {
  const rows = await rowsOf<PolicyRow>(
    manager,
    `SELECT * FROM backorder_policy WHERE id = ANY(?::text[]) AND deleted_at IS NULL`,
    [[...ids]]
  )
  return rows.map(toPolicy)
}

export async function scopesThatBatch(manager: SqlEntityManager): Promise<PolicyScope[]> {
  return rowsOf<PolicyScope>(
    manager,
    `SELECT scope_type AS type, scope_id AS id FROM backorder_policy WHERE shipping = 'batch' AND deleted_at IS NULL`
  )
}
