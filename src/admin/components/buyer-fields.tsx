import { useId, useState } from "react"
import type { Buyer } from "../hooks/policies"
import { useBuyerScopes } from "../hooks/scope-search"
import { useText } from "../hooks/use-text"
import { SelectField } from "./select-field"

interface BuyerFieldsProps {
  buyer: Buyer
  onChange: (buyer: Buyer) => void
}

const ANYBODY = "anybody"
const scopes = ["region", "customer_group", "sales_channel"] as const

/** Whose policy to look at: a buyer's region, group and channel can each say something else. */
export function BuyerFields({ buyer, onChange }: BuyerFieldsProps) {
  const { t } = useText()
  const titleId = useId()
  const [open, setOpen] = useState(false)
  const choices = useBuyerScopes(open)
  return (
    <details className="px-6 py-3" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary id={titleId} className="text-ui-fg-interactive txt-small cursor-pointer">
        {t("policy.effective.forBuyer")}
      </summary>
      <div role="group" aria-labelledby={titleId} className="mt-3 flex flex-col gap-y-3">
        {scopes.map((scope) => {
          const key = `${scope}_id` as const
          return (
            <SelectField
              key={scope}
              label={t(`policy.scope.${scope}`)}
              value={buyer[key] ?? ANYBODY}
              onChange={(id) => onChange({ ...buyer, [key]: id === ANYBODY ? undefined : id })}
              options={[
                { value: ANYBODY, label: t("policy.effective.any") },
                ...choices[scope].map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          )
        })}
      </div>
    </details>
  )
}
