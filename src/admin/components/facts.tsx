import { Container, Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"

interface FactsProps {
  title: string
  facts: [label: ReactNode, value: ReactNode][]
  /** What can be done about them, beside the title. */
  action?: ReactNode
  /** What is said where there is none. */
  empty?: string
}

/** A section of label and value pairs, as the dashboard lays them out. */
export function Facts({ title, facts, action, empty }: FactsProps) {
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-2 px-6 py-4">
        <Heading level="h2">{title}</Heading>
        {action}
      </div>
      {facts.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-3">
          {empty}
        </Text>
      )}
      <dl className="divide-y">
        {facts.map(([label, value], place) => (
          <div key={place} className="grid grid-cols-1 gap-x-4 px-6 py-3 sm:grid-cols-2">
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
