import { Container, Heading, Text } from "@medusajs/ui"
import { useStockPositions, type PositionsOf } from "../hooks/positions"
import { useRefetchOnChange } from "../hooks/use-refetch-on-change"
import { useText } from "../hooks/use-text"
import { positionsByItem } from "../lib/positions"
import { LoadErrorContainer } from "./load-error"
import { PositionsTable } from "./positions-table"
import { SectionSkeleton } from "./section-skeleton"

interface StockPositionSectionProps {
  of: PositionsOf
  /** What the page shows; when it changes, the figures are asked for again. */
  record: object
}

/** On hand, allocated, waiting, incoming and the net of them, location by location. */
export function StockPositionSection({ of, record }: StockPositionSectionProps) {
  const { t, quantity } = useText()
  const { data, error, refetch } = useStockPositions(of)
  useRefetchOnChange(record, refetch)

  if (!data) {
    return error ? <LoadErrorContainer error={error} onRetry={() => void refetch()} /> : <SectionSkeleton rows={3} />
  }
  const items = positionsByItem(data.positions)
  const complete = data.positions.length === data.count
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("position.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("position.subtitle")}
        </Text>
      </div>
      {items.map((item) => (
        <PositionsTable key={item.inventory_item_id} item={item} complete={complete} named={items.length > 1} />
      ))}
      {items.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("position.empty")}
        </Text>
      )}
      {!complete && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("position.partial", { shown: quantity(data.positions.length), all: quantity(data.count) })}
        </Text>
      )}
    </Container>
  )
}
