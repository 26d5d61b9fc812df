import { StatusBadge } from "@medusajs/ui"
import type { ComponentProps } from "react"
import type { NoticeDelivery, NoticeDTO, NoticeStatus } from "../../types"
import { useText } from "../hooks/use-text"

type Color = ComponentProps<typeof StatusBadge>["color"]

const statusColors: Record<NoticeStatus, Color> = { pending: "orange", sent: "green", failed: "red", canceled: "grey" }

const deliveryColors: Record<NoticeDelivery, Color> = {
  delivered: "green",
  bounced: "red",
  dropped: "red",
  spam: "orange",
}

export function NoticeStatusBadge({ status }: Pick<NoticeDTO, "status">) {
  const { t } = useText()
  return <StatusBadge color={statusColors[status]}>{t(`notice.status.${status}`)}</StatusBadge>
}

/** What the mail provider reported of it; a dash while it has said nothing. */
export function NoticeDeliveryBadge({ delivery }: Pick<NoticeDTO, "delivery">) {
  const { t } = useText()
  return delivery ? <StatusBadge color={deliveryColors[delivery]}>{t(`notice.delivery.${delivery}`)}</StatusBadge> : "–"
}
