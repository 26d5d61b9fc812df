import { Container, Heading } from "@medusajs/ui"
import { useState } from "react"
import { useText } from "../hooks/use-text"
import { useVariantsOfItem } from "../hooks/variants-of-item"
import { EffectivePolicySection } from "./effective-policy-section"
import { SelectField } from "./select-field"

/** A policy holds for what is sold: an item has those of the variants that are made of it, one shown at a time. */
export function ItemPolicySection({ inventoryItemId }: { inventoryItemId: string }) {
  const { t } = useText()
  const { data: variants = [] } = useVariantsOfItem(inventoryItemId)
  const [chosen, setChosen] = useState<string>()
  const variant = variants.find(({ id }) => id === chosen) ?? variants.at(0)

  if (!variant) {
    return null
  }
  return (
    <>
      {variants.length > 1 && (
        <Container className="flex flex-col gap-y-3 px-6 py-4">
          <Heading level="h2">{t("policy.effective.ofItem")}</Heading>
          <SelectField
            label={t("policy.effective.variant")}
            value={variant.id}
            onChange={setChosen}
            options={variants.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Container>
      )}
      <EffectivePolicySection key={variant.id} variantId={variant.id} />
    </>
  )
}
