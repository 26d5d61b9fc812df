import { useEffect } from "react"
import type { PolicyScopeType } from "../../types"
import { useScopeSearch, type ScopeChoice } from "../hooks/scope-search"
import { useText } from "../hooks/use-text"
import { scopeTypes } from "../lib/policy-fields"
import { Combobox } from "./combobox"
import { SelectField } from "./select-field"

interface ScopePickerProps {
  type: PolicyScopeType
  choice: ScopeChoice | null
  onChange: (type: PolicyScopeType, choice: ScopeChoice | null) => void
  error?: string
}

/** What a policy is about: first of which kind, then which one. A shop is one, so there is nothing to choose. */
export function ScopePicker({ type, choice, onChange, error }: ScopePickerProps) {
  const { t } = useText()
  const kinds = scopeTypes.map((value) => ({ value, label: t(`policy.scope.${value}`) }))
  return (
    <div className="grid grid-cols-1 gap-3 md:grid-cols-2">
      <SelectField
        label={t("policy.fields.scope")}
        hint={t("policy.scope.hint")}
        value={type}
        options={kinds}
        onChange={(value) => onChange(scopeTypes.find((known) => known === value) ?? type, null)}
      />
      {type === "store" ? (
        <OnlyStore chosen={choice} onFound={(store) => onChange("store", store)} />
      ) : (
        <Combobox
          // The search is a hook of the kind, so another kind is another box.
          key={type}
          label={t(`policy.scope.${type}`)}
          placeholder={t("policy.scope.search")}
          value={choice}
          onChange={(chosen) => onChange(type, chosen)}
          nameOf={({ name }) => name}
          useSearch={searches[type]}
          error={error}
        />
      )}
    </div>
  )
}

const searches = {
  sales_channel: (q: string, enabled: boolean) => useScopeSearch("sales_channel", q, enabled),
  customer_group: (q: string, enabled: boolean) => useScopeSearch("customer_group", q, enabled),
  region: (q: string, enabled: boolean) => useScopeSearch("region", q, enabled),
  product: (q: string, enabled: boolean) => useScopeSearch("product", q, enabled),
  variant: (q: string, enabled: boolean) => useScopeSearch("variant", q, enabled),
}

function OnlyStore({ chosen, onFound }: { chosen: ScopeChoice | null; onFound: (store: ScopeChoice) => void }) {
  const { items } = useScopeSearch("store", "", true)
  const [store] = items
  useEffect(() => {
    if (store && !chosen) {
      onFound(store)
    }
  }, [store, chosen, onFound])
  return null
}
