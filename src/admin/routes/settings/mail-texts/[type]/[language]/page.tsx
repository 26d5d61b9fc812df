import { useParams } from "react-router-dom"
import { MailTextBreadcrumb } from "../../../../../components/detail-breadcrumbs"
import { LoadErrorContainer } from "../../../../../components/load-error"
import { MailTextEditor } from "../../../../../components/mail-text-editor"
import { MailTextHeader } from "../../../../../components/mail-text-header"
import { SectionSkeleton } from "../../../../../components/section-skeleton"
import { useMailText } from "../../../../../hooks/mail-texts"

const MailTextPage = () => {
  const { type = "", language = "" } = useParams()
  const { data, error, refetch } = useMailText({ type, language })
  if (!data) {
    return error ? <LoadErrorContainer error={error} onRetry={() => void refetch()} /> : <SectionSkeleton rows={8} />
  }
  const entry = data.notice_wording
  return (
    <div className="flex flex-col gap-y-3">
      <MailTextHeader entry={entry} />
      <MailTextEditor key={`${entry.type} ${entry.language}`} entry={entry} />
    </div>
  )
}

export const handle = {
  breadcrumb: ({ params }: { params: { type?: string; language?: string } }) => (
    <MailTextBreadcrumb type={params.type ?? ""} language={params.language ?? ""} />
  ),
}

export default MailTextPage
