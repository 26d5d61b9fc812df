import { Link } from "react-router-dom"
import type { ShipToDTO } from "../../types"
import { useOrderNumber } from "../hooks/lookups"
import { useText } from "../hooks/use-text"
import { Facts } from "./facts"

interface PurchaseOrderDropshipProps {
  orderId: string
  shipTo: ShipToDTO | null
}

/** For which customer's order the supplier delivers, and where to. */
export function PurchaseOrderDropship({ orderId, shipTo }: PurchaseOrderDropshipProps) {
  const { t } = useText()
  const number = useOrderNumber(orderId)
  return (
    <Facts
      title={t("purchaseOrder.dropship.title")}
      facts={[
        [
          t("purchaseOrder.dropship.order"),
          <Link to={`/orders/${orderId}`} className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover">
            {number}
          </Link>,
        ],
        ...(shipTo ? [[t("purchaseOrder.dropship.shipTo"), envelope(shipTo)] satisfies [string, string]] : []),
      ]}
    />
  )
}

function envelope(to: ShipToDTO): string {
  const name = [to.first_name, to.last_name].filter(Boolean).join(" ")
  const city = [to.postal_code, to.city].filter(Boolean).join(" ")
  return [to.company, name, to.address_1, to.address_2, city, to.province, to.country_code?.toUpperCase(), to.phone]
    .filter(Boolean)
    .join(", ")
}
