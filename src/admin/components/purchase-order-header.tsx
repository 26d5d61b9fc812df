import { Button, Container, Heading, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { PurchaseOrderDTO } from "../../types"
import { useLocationName } from "../hooks/lookups"
import { usePurchaseOrderActions } from "../hooks/use-purchase-order-actions"
import { useText } from "../hooks/use-text"
import { orderTotal, purchaseOrderPossible, shippableQuantity } from "../lib/purchase-order-facts"
import { PurchaseOrderMenu } from "./purchase-order-menu"
import { ShipDrawer } from "./ship-drawer"
import { PurchaseOrderStatusBadge } from "./status-badges"

export function PurchaseOrderHeader({ order }: { order: PurchaseOrderDTO }) {
  const { t, date, money } = useText()
  const locationName = useLocationName()
  const actions = usePurchaseOrderActions(order)
  const possible = purchaseOrderPossible[order.status]
  const facts: [string, string][] = [
    [t("purchaseOrder.fields.supplier"), order.supplier.name],
    [t(order.dropship_order_id ? "purchaseOrder.dropship.from" : "purchaseOrder.fields.location"), locationName(order.location_id)],
    [t("purchaseOrder.fields.total"), money(orderTotal(order), order.currency_code)],
    [t("purchaseOrder.fields.created"), date(order.created_at)],
    ...(order.sent_at ? [[t("purchaseOrder.fields.sent"), date(order.sent_at)] satisfies [string, string]] : []),
    ...(order.reference ? [[t("purchaseOrder.fields.reference"), order.reference] satisfies [string, string]] : []),
    ...(order.note ? [[t("purchaseOrder.fields.note"), order.note] satisfies [string, string]] : []),
  ]
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div className="flex flex-wrap items-center gap-2">
          <Heading>{t("purchaseOrder.number", { number: `#${order.display_id}` })}</Heading>
          <PurchaseOrderStatusBadge status={order.status} />
        </div>
        <div className="flex flex-wrap gap-2">
          {possible.receive && !order.dropship_order_id && (
            <Button size="small" asChild>
              <Link to={`/purchase-orders/${order.id}/receive`}>{t("purchaseOrder.receive.label")}</Link>
            </Button>
          )}
          {possible.ship && order.lines.some((line) => shippableQuantity(line) > 0) && <ShipDrawer order={order} />}
          {actions.map((action) => (
            <Button
              key={action.verb}
              type="button"
              size="small"
              variant="secondary"
              disabled={action.disabled}
              onClick={() => void action.run()}
            >
              {action.label}
            </Button>
          ))}
          {order.status !== "draft" && order.sent_at && <PurchaseOrderMenu order={order} />}
        </div>
      </div>
      <dl className="grid grid-cols-2 gap-4 px-6 py-4 md:grid-cols-4">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>
              <Text as="span" size="xsmall" className="text-ui-fg-subtle">
                {label}
              </Text>
            </dt>
            <dd>
              <Text as="span" size="small" weight="plus">
                {value}
              </Text>
            </dd>
          </div>
        ))}
      </dl>
    </Container>
  )
}
