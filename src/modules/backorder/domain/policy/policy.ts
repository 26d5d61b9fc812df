import type BigNumber from "bignumber.js"

/** Where a policy can hold, from the widest scope to the most specific one, which wins. */
export const policyScopes = ["store", "sales_channel", "customer_group", "region", "product", "variant"] as const
export type PolicyScopeType = (typeof policyScopes)[number]

export const shippingPolicies = ["as_available", "complete", "batch"] as const
export const chargingPolicies = ["on_shipment", "on_last_shipment", "at_order"] as const
export const allocationRuleNames = ["fifo", "priority", "fair_share"] as const
export const sourcingPolicies = ["single", "split"] as const

/** What holds for one variant and one buyer. */
export interface PolicyValues {
  /** Whether more may be ordered than is there; Medusa's own switch on the variant comes first. */
  allowed: boolean
  /** Units of the variant that may wait at most, all customers together; null for no limit. */
  cap: BigNumber | null
  /** How many days ahead a promise may lie; null for no limit. */
  horizonDays: number | null
  /** The order window: from this moment on. */
  orderFrom: Date | null
  /** The order window: before this moment. */
  orderUntil: Date | null
  shipping: (typeof shippingPolicies)[number]
  /** With shipping in batches: the smallest quantity of a line worth a parcel. */
  minimumBatch: BigNumber | null
  charging: (typeof chargingPolicies)[number]
  acknowledgementRequired: boolean
  allocationRule: (typeof allocationRuleNames)[number]
  /** Under the rule "priority", the higher number is served first. */
  priority: number
  sourcing: (typeof sourcingPolicies)[number]
  /** What the shop says about waiting, by language tag. */
  noticeText: Readonly<Record<string, string>> | null
}

export interface PolicyScope {
  type: PolicyScopeType
  id: string
}

/** A merchant's record: what it sets at its scope; null means that the value is inherited. */
export interface Policy {
  id: string
  scope: PolicyScope
  createdAt: Date
  values: { readonly [Field in keyof PolicyValues]: PolicyValues[Field] | null }
}

/** Whose policy is asked for: a variant and who buys it where, as far as that is known. */
export interface PolicyContext {
  variantId: string | null
  productId: string | null
  regionId: string | null
  customerGroupIds: readonly string[]
  salesChannelId: string | null
}
