import { useBackorder } from "../hooks/backorders"
import { usePurchaseOrder } from "../hooks/purchase-orders"

/** The number of the record in the breadcrumb; its page has the same query, so nothing is asked twice. */
export function BackorderBreadcrumb({ id }: { id: string }) {
  const { data } = useBackorder(id)
  return <>{data && `#${data.backorder.display_id}`}</>
}

export function PurchaseOrderBreadcrumb({ id }: { id: string }) {
  const { data } = usePurchaseOrder(id)
  return <>{data && `#${data.purchase_order.display_id}`}</>
}
