import { Container, Heading } from "@medusajs/ui"
import { useParams } from "react-router-dom"
import { BackorderFacts } from "../../../components/backorder-facts"
import { BackorderHeader } from "../../../components/backorder-header"
import { HistoryList } from "../../../components/history-list"
import { LoadErrorContainer } from "../../../components/load-error"
import { SectionSkeleton } from "../../../components/section-skeleton"
import { BackorderBreadcrumb } from "../../../components/detail-breadcrumbs"
import { useBackorder } from "../../../hooks/backorders"
import { useText } from "../../../hooks/use-text"

const BackorderPage = () => {
  const { id = "" } = useParams()
  const { t } = useText()
  const { data, error, refetch } = useBackorder(id)

  if (!data) {
    return error ? <LoadErrorContainer error={error} onRetry={() => void refetch()} /> : <SectionSkeleton rows={8} />
  }
  return (
    <div className="flex flex-col gap-y-3">
      <BackorderHeader backorder={data.backorder} />
      <BackorderFacts backorder={data.backorder} />
      <Container className="divide-y p-0">
        <div className="px-6 py-4">
          <Heading level="h2">{t("backorder.history.title")}</Heading>
        </div>
        <HistoryList backorderId={id} />
      </Container>
    </div>
  )
}

export const handle = {
  breadcrumb: ({ params }: { params: { id?: string } }) => <BackorderBreadcrumb id={params.id ?? ""} />,
}

export default BackorderPage
