import type { PolicyScope, PolicyScopeType, PolicyValues } from "../modules/backorder/domain/policy/policy"

export type { PolicyScope, PolicyScopeType }

/** What holds for a variant and its buyer, as the admin API sends it. Dates are ISO 8601. */
export interface PolicyValuesDTO {
  allowed: boolean
  /** Units of the variant that may wait at most; null for no limit. */
  cap: number | null
  /** How many days ahead a promise may lie; null for no limit. */
  horizon_days: number | null
  order_from: string | null
  order_until: string | null
  shipping: PolicyValues["shipping"]
  minimum_batch: number | null
  charging: PolicyValues["charging"]
  acknowledgement_required: boolean
  allocation_rule: PolicyValues["allocationRule"]
  priority: number
  sourcing: PolicyValues["sourcing"]
  /** By language tag, such as `de` or `en-GB`. */
  notice_text: Record<string, string> | null
}

/** What a policy sets; null inherits. */
export type PolicyFieldsDTO = { [Field in keyof PolicyValuesDTO]: PolicyValuesDTO[Field] | null }

/** What a merchant decides for one scope, as the admin API sends it. */
export interface BackorderPolicyDTO extends PolicyFieldsDTO {
  id: string
  scope: PolicyScope
  /** Null where what the policy is about was deleted. */
  scope_name: string | null
  created_at: string
  updated_at: string
}

export interface AdminCreateBackorderPolicy extends Partial<PolicyFieldsDTO> {
  scope: PolicyScope
}

/** What is left out stays as it is; null inherits from now on. */
export type AdminUpdateBackorderPolicy = Partial<PolicyFieldsDTO>

/** As answered without `fields`. */
export interface AdminBackorderPolicyResponse {
  policy: BackorderPolicyDTO
}

/** As answered without `fields`. */
export interface AdminBackorderPolicyListResponse {
  policies: BackorderPolicyDTO[]
  count: number
  limit: number
  offset: number
}

export interface AdminBackorderPolicyDeleteResponse {
  id: string
  object: "backorder_policy"
  deleted: boolean
}

/** Where a value comes from: a policy, or the plugin's options, then `default` and nothing else. */
export interface PolicySourceDTO {
  type: PolicyScopeType | "default"
  id: string | null
  name: string | null
  policy_id: string | null
}

export interface EffectivePolicyDTO {
  variant_id: string
  product_id: string | null
  values: { [Field in keyof PolicyValuesDTO]: { value: PolicyValuesDTO[Field]; source: PolicySourceDTO } }
}

export interface AdminEffectivePolicyResponse {
  effective_policy: EffectivePolicyDTO
}

/** What a policy of a scope inherits in every field that it leaves empty, as far as the scope alone tells. */
export interface AdminInheritedPolicyResponse {
  inherited_policy: { scope: PolicyScope; values: EffectivePolicyDTO["values"] }
}
