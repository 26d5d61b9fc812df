import { createDataTableFilterHelper } from "@medusajs/ui"
import type { PolicyScopeType } from "../../types"
import { scopeTypes } from "../lib/policy-fields"
import { toList } from "../lib/table-url"
import { useText } from "./use-text"

const filter = createDataTableFilterHelper<{ scope_type: PolicyScopeType }>()

export const policyFilterIds = ["scope_type"] as const

export function usePolicyFilters() {
  const { t } = useText()
  return [
    filter.accessor("scope_type", {
      type: "multiselect",
      label: t("policy.fields.scope"),
      searchable: false,
      options: scopeTypes.map((value) => ({ value, label: t(`policy.scope.${value}`) })),
    }),
  ]
}

/** The filters as the API takes them; what the address bar holds may be anything. */
export function policyFilterQuery(filters: Record<string, unknown>): { scope_type?: string[] } {
  const known = toList(filters.scope_type).filter((value) => scopeTypes.some((type) => type === value))
  return { scope_type: known.length > 0 ? known : undefined }
}
