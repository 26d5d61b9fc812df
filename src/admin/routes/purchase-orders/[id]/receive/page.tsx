import { useParams } from "react-router-dom"
import { Breadcrumb } from "../../../../components/breadcrumb"
import { LoadErrorContainer } from "../../../../components/load-error"
import { NothingToReceive } from "../../../../components/nothing-to-receive"
import { ReceiveScreen } from "../../../../components/receive-screen"
import { SectionSkeleton } from "../../../../components/section-skeleton"
import { usePurchaseOrder } from "../../../../hooks/purchase-orders"
import { purchaseOrderPossible } from "../../../../lib/purchase-order-facts"

const ReceivePage = () => {
  const { id = "" } = useParams()
  const { data, error, refetch } = usePurchaseOrder(id)

  if (!data) {
    return error ? <LoadErrorContainer error={error} onRetry={() => void refetch()} /> : <SectionSkeleton rows={8} />
  }
  const { purchase_order: order } = data
  return purchaseOrderPossible[order.status].receive ? <ReceiveScreen order={order} /> : <NothingToReceive order={order} />
}

export const handle = { breadcrumb: () => <Breadcrumb text="purchaseOrder.receive.label" /> }

export default ReceivePage
