import { Container, Heading, Text } from "@medusajs/ui"
import type { PurchaseOrderDTO } from "../../types"
import { useItemCodes } from "../hooks/item-codes"
import { useText } from "../hooks/use-text"

/** What left the supplier, with what the carrier calls it. */
export function PurchaseOrderShipments({ order }: { order: PurchaseOrderDTO }) {
  const { t, date, quantity } = useText()
  const { nameOf } = useItemCodes(order.lines)
  const shipments = [...order.shipments].sort((a, b) => b.shipped_at.localeCompare(a.shipped_at))
  const nameOfLine = (lineId: string): string => {
    const line = order.lines.find(({ id }) => id === lineId)
    return line ? nameOf(line) : lineId
  }

  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("purchaseOrder.shipments.title")}</Heading>
      </div>
      {shipments.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("purchaseOrder.shipments.empty")}
        </Text>
      )}
      <ul className="divide-y">
        {shipments.map((shipment) => (
          <li key={shipment.id} className="flex flex-col gap-y-1 px-6 py-4">
            {shipment.lines.map((line) => (
              <Text key={line.id} size="small" weight="plus">
                {t("purchaseOrder.receipts.line", { quantity: quantity(line.quantity), item: nameOfLine(line.line_id) })}
              </Text>
            ))}
            <Text size="xsmall" className="text-ui-fg-subtle">
              {[
                t("purchaseOrder.shipments.left", { day: date(shipment.shipped_at) }),
                shipment.carrier,
                shipment.tracking_number,
                t(`purchaseOrder.history.source.${shipment.source}`),
              ]
                .filter(Boolean)
                .join(" · ")}
            </Text>
            {shipment.tracking_url && (
              <a
                href={shipment.tracking_url}
                target="_blank"
                rel="noreferrer"
                className="txt-small text-ui-fg-interactive self-start"
              >
                {t("purchaseOrder.shipments.track")}
              </a>
            )}
          </li>
        ))}
      </ul>
    </Container>
  )
}
