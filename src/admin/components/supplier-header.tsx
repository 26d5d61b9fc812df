import { Container, Heading, Text } from "@medusajs/ui"
import type { SupplierDTO } from "../../types"
import { useText } from "../hooks/use-text"
import { EditSupplier } from "./edit-supplier"

export function SupplierHeader({ supplier }: { supplier: SupplierDTO }) {
  const { t, date } = useText()
  const facts: [string, string][] = [
    [t("supplier.fields.email"), supplier.email ?? "–"],
    [t("supplier.fields.language"), t(`languages.${supplier.language}`, { defaultValue: supplier.language })],
    [t("supplier.fields.currency"), supplier.currency_code.toUpperCase()],
    [t("supplier.fields.created"), date(supplier.created_at)],
  ]
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <Heading>{supplier.name}</Heading>
        <EditSupplier supplier={supplier} part="identity" />
      </div>
      <dl className="grid grid-cols-1 gap-4 px-6 py-4 sm:grid-cols-2 lg:grid-cols-4">
        {facts.map(([label, value]) => (
          <div key={label} className="min-w-0">
            <dt>
              <Text as="span" size="xsmall" className="text-ui-fg-subtle">
                {label}
              </Text>
            </dt>
            <dd>
              <Text as="span" size="small" weight="plus" className="break-words">
                {value}
              </Text>
            </dd>
          </div>
        ))}
      </dl>
    </Container>
  )
}
