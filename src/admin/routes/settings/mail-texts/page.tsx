import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Envelope } from "@medusajs/icons"
import { Container, Heading, Text } from "@medusajs/ui"
import { Breadcrumb } from "../../../components/breadcrumb"
import { LoadError } from "../../../components/load-error"
import { MailTextTable } from "../../../components/mail-text-table"
import { SkeletonRows } from "../../../components/section-skeleton"
import { useMailTexts } from "../../../hooks/mail-texts"
import { useText } from "../../../hooks/use-text"

const MailTextsPage = () => {
  const { t } = useText()
  const { data, error, refetch } = useMailTexts()
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading>{t("mailText.list.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("mailText.list.subtitle")}
        </Text>
      </div>
      {data ? (
        <MailTextTable entries={data.notice_wordings} />
      ) : error ? (
        <LoadError error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows rows={11} />
      )}
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "menu.mailTexts",
  translationNs: "backorder",
  icon: Envelope,
})

export const handle = { breadcrumb: () => <Breadcrumb text="menu.mailTexts" /> }

export default MailTextsPage
