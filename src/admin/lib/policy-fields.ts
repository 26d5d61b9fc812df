import type { BackorderPolicyDTO, PolicyFieldsDTO, PolicyScopeType } from "../../types"

export type PolicyField = keyof PolicyFieldsDTO

/** Fields of which one of a few values is chosen. */
export const choices = {
  allowed: ["true", "false"],
  shipping: ["as_available", "complete", "batch"],
  charging: ["on_shipment", "on_last_shipment", "at_order"],
  acknowledgement_required: ["false", "true"],
  allocation_rule: ["fifo", "priority", "fair_share"],
  sourcing: ["single", "split"],
} as const satisfies Partial<Record<PolicyField, readonly string[]>>

export type ChoiceField = keyof typeof choices
export type NumberFieldName = "cap" | "horizon_days" | "minimum_batch" | "priority"
export type MomentField = "order_from" | "order_until"

/** As a merchant thinks of them; every field is in one group. */
export const policyGroups = {
  ordering: ["allowed", "cap", "horizon_days", "order_from", "order_until"],
  shipping: ["shipping", "minimum_batch", "sourcing", "charging"],
  line: ["allocation_rule", "priority"],
  customer: ["acknowledgement_required", "notice_text"],
} as const satisfies Record<string, readonly PolicyField[]>

export type PolicyGroup = keyof typeof policyGroups

export const groupNames = Object.keys(policyGroups).filter((name): name is PolicyGroup => name in policyGroups)

export const policyFields: readonly PolicyField[] = groupNames.flatMap((name): readonly PolicyField[] => policyGroups[name])

/** From the widest to the most specific, which wins. */
export const scopeTypes: readonly PolicyScopeType[] = [
  "store",
  "sales_channel",
  "customer_group",
  "region",
  "product",
  "variant",
]

/** What a policy sets itself; the rest it inherits. */
export const setFields = (policy: BackorderPolicyDTO): PolicyField[] =>
  policyFields.filter((field) => policy[field] !== null)

/** Whether who buys can put another value before the store's: a policy of a region, group or channel lies in between. */
export const dependsOnBuyer = (type: PolicyScopeType): boolean => type !== "store" && type !== "sales_channel"
