import { z } from "@medusajs/framework/zod"
import { createFindParams, createSelectParams } from "@medusajs/medusa/api/utils/validators"
import {
  allocationRuleNames,
  chargingPolicies,
  policyScopes,
  shippingPolicies,
  sourcingPolicies,
} from "../../../modules/backorder/domain/policy/policy"
import { isTime, paging, sorting, times } from "../list-params"

const oneOrMore = <Value extends z.ZodType>(value: Value) => z.union([value, z.array(value)])

export const AdminGetBackorderPolicyParams = createSelectParams()

export const AdminGetBackorderPoliciesParams = createFindParams().extend({
  ...paging({ default: 20, max: 1000 }),
  order: sorting(["scope_type", "cap", "horizon_days", "priority", "created_at", "updated_at"]).default("-created_at"),
  q: z.string().optional(),
  id: oneOrMore(z.string()).optional(),
  scope_type: oneOrMore(z.enum(policyScopes)).optional(),
  scope_id: oneOrMore(z.string()).optional(),
  created_at: times,
  updated_at: times,
})
export type AdminGetBackorderPoliciesParamsType = z.infer<typeof AdminGetBackorderPoliciesParams>

export const AdminGetEffectiveBackorderPolicyParams = z.object({
  variant_id: z.string(),
  sales_channel_id: z.string().optional(),
  customer_group_id: oneOrMore(z.string()).optional(),
  region_id: z.string().optional(),
})
export type AdminGetEffectiveBackorderPolicyParamsType = z.infer<typeof AdminGetEffectiveBackorderPolicyParams>

/** Only what a value is; what it may be is said where policies are checked, for callers of the workflows too. */
const nullOr = <Value>(is: (value: unknown) => boolean, sentence: string) =>
  z.custom<Value | null>((value) => value === null || is(value), sentence).optional()

const oneOf = <const Value extends string>(field: string, values: readonly Value[]) =>
  nullOr<Value>((value) => values.some((known) => known === value), `${field} must be null or one of ${values.join(", ")}`)

const flag = (field: string) => nullOr<boolean>((value) => typeof value === "boolean", `${field} must be null, true or false`)

const number = (field: string) => nullOr<number>((value) => Number.isFinite(value), `${field} must be null or a number`)

const time = (field: string) =>
  nullOr<string>(
    (value) => typeof value === "string" && isTime(value),
    `${field} must be null, a day such as 2026-12-14 or a time with its zone such as 2026-12-14T10:00:00Z`
  )

const texts = z.record(z.string(), z.string())

export const AdminUpdateBackorderPolicy = z.strictObject({
  allowed: flag("allowed"),
  cap: number("cap"),
  horizon_days: number("horizon_days"),
  order_from: time("order_from"),
  order_until: time("order_until"),
  shipping: oneOf("shipping", shippingPolicies),
  minimum_batch: number("minimum_batch"),
  charging: oneOf("charging", chargingPolicies),
  acknowledgement_required: flag("acknowledgement_required"),
  allocation_rule: oneOf("allocation_rule", allocationRuleNames),
  priority: number("priority"),
  sourcing: oneOf("sourcing", sourcingPolicies),
  notice_text: nullOr<z.infer<typeof texts>>(
    (value) => texts.safeParse(value).success,
    'notice_text must be null or a text for each language, such as { "en": "Made to order." }'
  ),
})
export type AdminUpdateBackorderPolicyType = z.infer<typeof AdminUpdateBackorderPolicy>

export const AdminCreateBackorderPolicy = AdminUpdateBackorderPolicy.extend({
  scope: z.strictObject({ type: z.enum(policyScopes), id: z.string() }),
})
export type AdminCreateBackorderPolicyType = z.infer<typeof AdminCreateBackorderPolicy>
