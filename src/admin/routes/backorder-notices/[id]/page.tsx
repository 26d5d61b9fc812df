import { useParams } from "react-router-dom"
import { NoticeBreadcrumb } from "../../../components/detail-breadcrumbs"
import { LoadErrorContainer } from "../../../components/load-error"
import { NoticeFacts } from "../../../components/notice-facts"
import { NoticeHeader } from "../../../components/notice-header"
import { NoticeLetter } from "../../../components/notice-letter"
import { NoticeReports } from "../../../components/notice-reports"
import { SectionSkeleton } from "../../../components/section-skeleton"
import { useNotice } from "../../../hooks/notices"

const NoticePage = () => {
  const { id = "" } = useParams()
  const { data, error, refetch } = useNotice(id)

  if (!data) {
    return error ? <LoadErrorContainer error={error} onRetry={() => void refetch()} /> : <SectionSkeleton rows={8} />
  }
  return (
    <div className="flex flex-col gap-y-3">
      <NoticeHeader notice={data.notice} />
      <NoticeLetter notice={data.notice} />
      <NoticeFacts notice={data.notice} />
      <NoticeReports reports={data.deliveries} />
    </div>
  )
}

export const handle = {
  breadcrumb: ({ params }: { params: { id?: string } }) => <NoticeBreadcrumb id={params.id ?? ""} />,
}

export default NoticePage
