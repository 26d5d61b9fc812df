import { useParams } from "react-router-dom"
import { PurchaseOrderBreadcrumb } from "../../../components/detail-breadcrumbs"
import { LoadErrorContainer } from "../../../components/load-error"
import { PurchaseOrderDropship } from "../../../components/purchase-order-dropship"
import { PurchaseOrderHeader } from "../../../components/purchase-order-header"
import { PurchaseOrderLines } from "../../../components/purchase-order-lines"
import { PurchaseOrderReceipts } from "../../../components/purchase-order-receipts"
import { PurchaseOrderShipments } from "../../../components/purchase-order-shipments"
import { SectionSkeleton } from "../../../components/section-skeleton"
import { usePurchaseOrder } from "../../../hooks/purchase-orders"

const PurchaseOrderPage = () => {
  const { id = "" } = useParams()
  const { data, error, refetch } = usePurchaseOrder(id)

  if (!data) {
    return error ? <LoadErrorContainer error={error} onRetry={() => void refetch()} /> : <SectionSkeleton rows={8} />
  }
  return (
    <div className="flex flex-col gap-y-3">
      <PurchaseOrderHeader order={data.purchase_order} />
      {data.purchase_order.dropship_order_id && (
        <PurchaseOrderDropship orderId={data.purchase_order.dropship_order_id} shipTo={data.purchase_order.ship_to} />
      )}
      <PurchaseOrderLines order={data.purchase_order} />
      {/* What goes straight to a customer never comes in; its receipts are the engine's own. */}
      {!data.purchase_order.dropship_order_id && <PurchaseOrderReceipts order={data.purchase_order} />}
      <PurchaseOrderShipments order={data.purchase_order} />
    </div>
  )
}

export const handle = {
  breadcrumb: ({ params }: { params: { id?: string } }) => <PurchaseOrderBreadcrumb id={params.id ?? ""} />,
}

export default PurchaseOrderPage
