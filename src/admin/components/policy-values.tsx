import { Badge, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { BackorderPolicyDTO, EffectivePolicyDTO } from "../../types"
import { usePolicyText } from "../hooks/use-policy-text"
import { useText } from "../hooks/use-text"
import { groupNames, policyGroups, type PolicyField } from "../lib/policy-fields"
import { Facts } from "./facts"

interface PolicyValuesProps {
  policy: BackorderPolicyDTO
  inherited: EffectivePolicyDTO["values"] | undefined
}

/** What a policy sets, and what it inherits from whom. */
export function PolicyValues({ policy, inherited }: PolicyValuesProps) {
  const { t } = useText()
  const { valueText, sourceText } = usePolicyText()

  const told = (field: PolicyField): ReactNode => {
    const below = inherited?.[field]
    if (policy[field] !== null) {
      return (
        <>
          {valueText(field, policy[field])}
          <Text as="span" size="xsmall" className="text-ui-fg-subtle block">
            {below && t("policy.instead", { value: valueText(field, below.value), source: sourceText(below.source) })}
          </Text>
        </>
      )
    }
    return (
      <span className="text-ui-fg-subtle">
        <Badge size="2xsmall" className="mr-2">
          {t("policy.inherited")}
        </Badge>
        {below && `${valueText(field, below.value)} (${sourceText(below.source)})`}
      </span>
    )
  }

  return (
    <div className="grid grid-cols-1 items-start gap-3 lg:grid-cols-2">
      {groupNames.map((group) => (
        <Facts
          key={group}
          title={t(`policy.groups.${group}`)}
          facts={policyGroups[group].map((field): [string, ReactNode] => [t(`policy.fields.${field}`), told(field)])}
        />
      ))}
    </div>
  )
}
