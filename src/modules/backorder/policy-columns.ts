import BigNumber from "bignumber.js"
import type { Policy, PolicyScopeType, PolicyValues } from "./domain/policy/policy"

type Values = Policy["values"]

interface ValueColumns {
  allowed: boolean | null
  horizon_days: number | null
  order_from: Date | null
  order_until: Date | null
  shipping: PolicyValues["shipping"] | null
  charging: PolicyValues["charging"] | null
  acknowledgement_required: boolean | null
  allocation_rule: PolicyValues["allocationRule"] | null
  priority: number | null
  sourcing: PolicyValues["sourcing"] | null
  notice_text: Record<string, string> | null
}

/** A row as SQL gives it; the exact quantities are those under `raw_`. */
export interface PolicyRow extends ValueColumns {
  id: string
  scope_type: PolicyScopeType
  scope_id: string
  created_at: Date
  raw_cap: { value: string } | null
  raw_minimum_batch: { value: string } | null
}

export function toPolicy(row: PolicyRow): Policy {
  return {
    id: row.id,
    scope: { type: row.scope_type, id: row.scope_id },
    createdAt: row.created_at,
    values: {
      allowed: row.allowed,
      cap: row.raw_cap && new BigNumber(row.raw_cap.value),
      horizonDays: row.horizon_days,
      orderFrom: row.order_from,
      orderUntil: row.order_until,
      shipping: row.shipping,
      minimumBatch: row.raw_minimum_batch && new BigNumber(row.raw_minimum_batch.value),
      charging: row.charging,
      acknowledgementRequired: row.acknowledgement_required,
      allocationRule: row.allocation_rule,
      priority: row.priority,
      sourcing: row.sourcing,
      noticeText: row.notice_text,
    },
  }
}

/** What the module's create and update take; a quantity came as a number, so it leaves as the same one. */
export function toColumns(values: Values): ValueColumns & { cap: number | null; minimum_batch: number | null } {
  return {
    allowed: values.allowed,
    cap: values.cap?.toNumber() ?? null,
    horizon_days: values.horizonDays,
    order_from: values.orderFrom,
    order_until: values.orderUntil,
    shipping: values.shipping,
    minimum_batch: values.minimumBatch?.toNumber() ?? null,
    charging: values.charging,
    acknowledgement_required: values.acknowledgementRequired,
    allocation_rule: values.allocationRule,
    priority: values.priority,
    sourcing: values.sourcing,
    notice_text: values.noticeText,
  }
}
