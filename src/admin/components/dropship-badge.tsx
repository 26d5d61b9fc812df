import { Badge } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useText } from "../hooks/use-text"
import type { Dropship } from "../lib/dropships"

/** Who delivers a line instead of the shop; leads to the purchase order. */
export function DropshipBadge({ dropship }: { dropship: Dropship }) {
  const { t } = useText()
  return (
    <Link to={`/purchase-orders/${dropship.id}`} className="inline-flex max-w-full">
      <Badge size="2xsmall" color="blue" className="h-auto whitespace-normal">
        {t("backorder.widget.dropshipped", { supplier: dropship.supplier.name, number: dropship.display_id })}
      </Badge>
    </Link>
  )
}
