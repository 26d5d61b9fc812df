import { Button, Container, Heading, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { PurchaseOrderDTO } from "../../types"
import { useText } from "../hooks/use-text"

/** A purchase order on which no goods can be booked in says so, and leads back to it. */
export function NothingToReceive({ order }: { order: PurchaseOrderDTO }) {
  const { t } = useText()
  return (
    <Container className="flex flex-col items-start gap-y-3">
      <Heading>{t("purchaseOrder.number", { number: `#${order.display_id}` })}</Heading>
      <Text>
        {t("purchaseOrder.receive.impossible", { status: t(`purchaseOrder.status.${order.status}`) })}
      </Text>
      <Button size="small" variant="secondary" asChild>
        <Link to={`/purchase-orders/${order.id}`}>{t("actions.back")}</Link>
      </Button>
    </Container>
  )
}
