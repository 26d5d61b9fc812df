import { Container, Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"

interface FactsProps {
  title: string
  facts: [label: string, value: ReactNode][]
}

/** A section of label and value pairs, as the dashboard lays them out. */
export function Facts({ title, facts }: FactsProps) {
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{title}</Heading>
      </div>
      <dl className="divide-y">
        {facts.map(([label, value]) => (
          <div key={label} className="grid grid-cols-1 gap-x-4 px-6 py-3 sm:grid-cols-2">
            <dt>
              <Text as="span" size="small" weight="plus" className="text-ui-fg-subtle">
                {label}
              </Text>
            </dt>
            <dd>
              <Text as="span" size="small" className="text-pretty break-words">
                {value}
              </Text>
            </dd>
          </div>
        ))}
      </dl>
    </Container>
  )
}
