import BigNumber from "bignumber.js"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import { idsAt } from "../domain/policy/effective-policy"
import { policyScopes, type Policy, type PolicyContext, type PolicyScopeType, type PolicyValues } from "../domain/policy/policy"
import { rowsOf } from "./sql"

interface PolicyRow {
  id: string
  scope_type: PolicyScopeType
  scope_id: string
  created_at: Date
  allowed: boolean | null
  cap: string | null
  horizon_days: number | null
  order_from: Date | null
  order_until: Date | null
  shipping: PolicyValues["shipping"] | null
  minimum_batch: string | null
  charging: PolicyValues["charging"] | null
  acknowledgement_required: boolean | null
  allocation_rule: PolicyValues["allocationRule"] | null
  priority: number | null
  sourcing: PolicyValues["sourcing"] | null
  notice_text: Record<string, string> | null
}

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

function toPolicy(row: PolicyRow): Policy {
  return {
    id: row.id,
    scope: { type: row.scope_type, id: row.scope_id },
    createdAt: row.created_at,
    values: {
      allowed: row.allowed,
      cap: exact(row.cap),
      horizonDays: row.horizon_days,
      orderFrom: row.order_from,
      orderUntil: row.order_until,
      shipping: row.shipping,
      minimumBatch: exact(row.minimum_batch),
      charging: row.charging,
      acknowledgementRequired: row.acknowledgement_required,
      allocationRule: row.allocation_rule,
      priority: row.priority,
      sourcing: row.sourcing,
      noticeText: row.notice_text,
    },
  }
}

function exact(quantity: string | null): BigNumber | null {
  return quantity === null ? null : new BigNumber(quantity)
}
