import { Link } from "react-router-dom"
import type { NoticeDTO } from "../../types"
import { useText } from "../hooks/use-text"

/** The order or purchase order that a notice is about, as a link to it. */
export function NoticeAbout({ notice }: { notice: NoticeDTO }) {
  const { t } = useText()
  const { order_id, purchase_order_id, about_display_id } = notice
  const id = order_id ?? purchase_order_id
  if (id === null) {
    return "–"
  }
  const words = { number: `#${about_display_id ?? id}` }
  return (
    <Link
      to={order_id === null ? `/purchase-orders/${id}` : `/orders/${id}`}
      className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover"
      onClick={(event) => event.stopPropagation()}
    >
      {order_id === null ? t("notice.aboutPurchaseOrder", words) : t("notice.aboutOrder", words)}
    </Link>
  )
}
