import { Container, Heading, Text } from "@medusajs/ui"
import type { NoticeDeliveryDTO } from "../../types"
import { useText } from "../hooks/use-text"
import { NoticeDeliveryBadge } from "./notice-badges"

/** What the mail provider reported, one after the other. */
export function NoticeReports({ reports }: { reports: readonly NoticeDeliveryDTO[] }) {
  const { t, moment } = useText()
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("notice.reports.title")}</Heading>
      </div>
      {reports.length === 0 ? (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("notice.reports.empty")}
        </Text>
      ) : (
        <ol className="divide-y">
          {reports.map((report) => (
            <li key={report.id} className="flex flex-col gap-1 px-6 py-3">
              <div className="flex flex-wrap items-center gap-2">
                <NoticeDeliveryBadge delivery={report.delivery} />
                <Text as="span" size="xsmall" className="text-ui-fg-subtle">
                  <time dateTime={report.at}>{moment(report.at)}</time>
                </Text>
              </div>
              {report.reason && (
                <Text size="small" className="break-words">
                  {report.reason}
                </Text>
              )}
            </li>
          ))}
        </ol>
      )}
    </Container>
  )
}
