import { StatusBadge } from "@medusajs/ui"
import type { ComponentProps } from "react"
import type { BackorderDTO, BackorderStatus, PurchaseOrderStatus } from "../../types"
import { useText } from "../hooks/use-text"
import { isOverdue } from "../lib/overdue"

type Color = ComponentProps<typeof StatusBadge>["color"]

const backorderColors: Record<BackorderStatus, Color> = {
  waiting: "orange",
  allocated: "blue",
  fulfilled: "green",
  canceled: "grey",
}

const purchaseOrderColors: Record<PurchaseOrderStatus, Color> = {
  draft: "grey",
  sent: "orange",
  confirmed: "blue",
  in_transit: "blue",
  partly_received: "purple",
  received: "green",
  closed: "green",
  canceled: "grey",
}

export function BackorderStatusBadge({ backorder }: { backorder: BackorderDTO }) {
  const { t } = useText()
  return (
    <span className="flex items-center gap-1 whitespace-nowrap">
      <StatusBadge color={backorderColors[backorder.status]}>{t(`backorder.status.${backorder.status}`)}</StatusBadge>
      {isOverdue(backorder, new Date()) && <StatusBadge color="red">{t("backorder.overdue")}</StatusBadge>}
    </span>
  )
}

export function PurchaseOrderStatusBadge({ status }: { status: PurchaseOrderStatus }) {
  const { t } = useText()
  return <StatusBadge color={purchaseOrderColors[status]}>{t(`purchaseOrder.status.${status}`)}</StatusBadge>
}
