import { useParams } from "react-router-dom"
import { SupplierBreadcrumb } from "../../../components/detail-breadcrumbs"
import { LoadErrorContainer } from "../../../components/load-error"
import { SectionSkeleton } from "../../../components/section-skeleton"
import { SupplierAgreements } from "../../../components/supplier-agreements"
import { SupplierFeed } from "../../../components/supplier-feed"
import { SupplierForecast } from "../../../components/supplier-forecast"
import { SupplierHeader } from "../../../components/supplier-header"
import { SupplierScorecard } from "../../../components/supplier-scorecard"
import { SupplierSections } from "../../../components/supplier-sections"
import { useSupplier } from "../../../hooks/suppliers"

const SupplierPage = () => {
  const { id = "" } = useParams()
  const { data, error, refetch } = useSupplier(id)

  if (!data) {
    return error ? <LoadErrorContainer error={error} onRetry={() => void refetch()} /> : <SectionSkeleton rows={8} />
  }
  return (
    <div className="flex flex-col gap-y-3">
      <SupplierHeader supplier={data.supplier} />
      <SupplierAgreements supplier={data.supplier} />
      <SupplierForecast supplier={data.supplier} />
      <SupplierSections supplier={data.supplier} />
      <SupplierScorecard supplierId={id} />
      <SupplierFeed supplierId={id} />
    </div>
  )
}

export const handle = {
  breadcrumb: ({ params }: { params: { id?: string } }) => <SupplierBreadcrumb id={params.id ?? ""} />,
}

export default SupplierPage
