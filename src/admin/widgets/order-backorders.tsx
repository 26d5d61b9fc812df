import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { Container, Heading, Text } from "@medusajs/ui"
import { LoadErrorContainer } from "../components/load-error"
import { OrderBackorderLine } from "../components/order-backorder-line"
import { OrderEvidenceMenu } from "../components/order-evidence-menu"
import { OrderPayment } from "../components/order-payment"
import { OrderTimeline } from "../components/order-timeline"
import { SectionSkeleton } from "../components/section-skeleton"
import { useOrderBackorders } from "../hooks/backorders"
import { useDropships } from "../hooks/purchase-orders"
import { useRefetchOnChange } from "../hooks/use-refetch-on-change"
import { useText } from "../hooks/use-text"
import { orderLines } from "../lib/order-lines"

const OrderBackordersWidget = ({ data: order }: DetailWidgetProps<AdminOrder>) => {
  const { t } = useText()
  const { data, error, refetch } = useOrderBackorders(order.id)

  const dropships = useDropships(order.id, data?.backorders ?? [])

  useRefetchOnChange(order, refetch)

  if (error && !data) {
    return <LoadErrorContainer error={error} onRetry={() => void refetch()} />
  }
  if (!data) {
    // Most orders wait for nothing: only a tagged one keeps the place.
    return order.metadata?.backorder ? <SectionSkeleton rows={4} /> : null
  }
  if (data.backorders.length === 0) {
    return null
  }
  return (
    <Container className="divide-y p-0">
      <div className="flex items-start justify-between gap-x-2 px-6 py-4">
        <div>
          <Heading level="h2">{t("backorder.widget.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("backorder.widget.subtitle")}
          </Text>
        </div>
        <OrderEvidenceMenu orderId={order.id} displayId={order.display_id} />
      </div>
      <ul className="divide-y">
        {orderLines(data.backorders).map((line) => (
          <OrderBackorderLine key={line.lineItemId} line={line} dropships={dropships.data?.purchase_orders ?? []} />
        ))}
      </ul>
      <OrderPayment orderId={order.id} />
      <OrderTimeline orderId={order.id} />
    </Container>
  )
}

export const config = defineWidgetConfig({
  // Beside the order, where it is seen without scrolling: the main column ends with metadata and JSON.
  zone: "order.details.side.before",
  id: "medusa-plugin-backorder:order-backorders",
})

export default OrderBackordersWidget
