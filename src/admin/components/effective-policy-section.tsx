import { Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { Link } from "react-router-dom"
import { useEffectivePolicy, type Buyer } from "../hooks/policies"
import { usePolicyText } from "../hooks/use-policy-text"
import { useText } from "../hooks/use-text"
import { policyFields } from "../lib/policy-fields"
import { BuyerFields } from "./buyer-fields"
import { LoadErrorContainer } from "./load-error"
import { SectionSkeleton } from "./section-skeleton"

/** What holds for a variant, each value with whoever sets it; for a buyer, where one is chosen. */
export function EffectivePolicySection({ variantId }: { variantId: string }) {
  const { t } = useText()
  const { valueText, sourceText } = usePolicyText()
  const [buyer, setBuyer] = useState<Buyer>({})
  const { data, error, refetch } = useEffectivePolicy(variantId, buyer)

  if (!data) {
    return error ? <LoadErrorContainer error={error} onRetry={() => void refetch()} /> : <SectionSkeleton rows={6} />
  }
  const { values } = data.effective_policy
  return (
    <Container className="divide-y p-0">
      <div className="flex items-start justify-between gap-x-4 px-6 py-4">
        <div>
          <Heading level="h2">{t("policy.effective.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("policy.effective.subtitle")}
          </Text>
        </div>
        <Link to="/settings/backorder-policies" className="text-ui-fg-interactive txt-small shrink-0">
          {t("policy.effective.all")}
        </Link>
      </div>
      <BuyerFields buyer={buyer} onChange={setBuyer} />
      <dl className="divide-y" aria-live="polite">
        {policyFields.map((field) => {
          const { value, source } = values[field]
          return (
            <div key={field} className="grid grid-cols-2 gap-x-4 px-6 py-2">
              <dt>
                <Text as="span" size="small" className="text-ui-fg-subtle">
                  {t(`policy.fields.${field}`)}
                </Text>
              </dt>
              <dd>
                <Text as="span" size="small" weight="plus" className="break-words">
                  {valueText(field, value)}
                </Text>
                <Text as="span" size="xsmall" className="text-ui-fg-subtle block">
                  {source.policy_id ? (
                    <Link
                      to={`/settings/backorder-policies/${source.policy_id}`}
                      className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover"
                    >
                      {sourceText(source)}
                    </Link>
                  ) : (
                    sourceText(source)
                  )}
                </Text>
              </dd>
            </div>
          )
        })}
      </dl>
    </Container>
  )
}
