import { Button, Container, Heading, Text } from "@medusajs/ui"
import type { PurchaseOrderDTO } from "../../types"
import { useLocationName } from "../hooks/lookups"
import { usePurchaseOrderActions } from "../hooks/use-purchase-order-actions"
import { useText } from "../hooks/use-text"
import { orderTotal, purchaseOrderPossible } from "../lib/purchase-order-facts"
import { ReceiveDrawer } from "./receive-drawer"
import { PurchaseOrderStatusBadge } from "./status-badges"

export function PurchaseOrderHeader({ order }: { order: PurchaseOrderDTO }) {
  const { t, date, money } = useText()
  const locationName = useLocationName()
  const actions = usePurchaseOrderActions(order)
  const facts: [string, string][] = [
    [t("purchaseOrder.fields.supplier"), order.supplier.name],
    [t("purchaseOrder.fields.location"), locationName(order.location_id)],
    [t("purchaseOrder.fields.total"), money(orderTotal(order), order.currency_code)],
    [t("purchaseOrder.fields.created"), date(order.created_at)],
  ]
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div className="flex flex-wrap items-center gap-2">
          <Heading>{t("purchaseOrder.number", { number: `#${order.display_id}` })}</Heading>
          <PurchaseOrderStatusBadge status={order.status} />
        </div>
        <div className="flex flex-wrap gap-2">
          {purchaseOrderPossible[order.status].receive && <ReceiveDrawer order={order} />}
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
