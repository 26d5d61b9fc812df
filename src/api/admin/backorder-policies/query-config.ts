/** What is read of a policy, whatever is asked for. */
export const storedFields = [
  "id",
  "scope_type",
  "scope_id",
  "allowed",
  "cap",
  "horizon_days",
  "order_from",
  "order_until",
  "shipping",
  "minimum_batch",
  "charging",
  "acknowledgement_required",
  "allocation_rule",
  "priority",
  "sourcing",
  "notice_text",
  "created_at",
  "updated_at",
]

const fields = [
  ...storedFields.filter((name) => name !== "scope_type" && name !== "scope_id"),
  "scope",
  "scope_name",
]

export const retrievePolicyQueryConfig = { defaults: fields, allowed: fields, isList: false }

export const listPoliciesQueryConfig = {
  defaults: fields,
  // Medusa sorts only by what may be asked for.
  allowed: [...fields, "scope_type"],
  isList: true,
  defaultLimit: 20,
}
