import { Container, Heading, Tabs, Text } from "@medusajs/ui"
import type { NoticeDTO } from "../../types"
import { useNoticeLetter } from "../hooks/notices"
import { useText } from "../hooks/use-text"
import { inertLetter } from "../lib/inert-letter"
import { LoadError } from "./load-error"
import { SkeletonRows } from "./section-skeleton"

/** The mail as its reader sees it. It is shown in a frame that may do nothing: no script, no form, no way out. */
export function NoticeLetter({ notice }: { notice: NoticeDTO }) {
  const { t } = useText()
  const { data, error, refetch } = useNoticeLetter(notice.id)
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("notice.letter.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("notice.letter.subtitle")}
        </Text>
      </div>
      {data ? (
        <Tabs defaultValue="html" className="px-6 py-4">
          <Tabs.List aria-label={t("notice.letter.title")}>
            <Tabs.Trigger value="html">{t("notice.letter.html")}</Tabs.Trigger>
            <Tabs.Trigger value="text">{t("notice.letter.text")}</Tabs.Trigger>
          </Tabs.List>
          <Text size="small" weight="plus" className="break-words pt-4">
            {data.preview.subject}
          </Text>
          <Tabs.Content value="html" className="pt-3">
            <iframe
              sandbox=""
              title={data.preview.subject}
              srcDoc={inertLetter(data.preview.html)}
              className="border-ui-border-base h-[640px] w-full rounded-md border bg-white"
            />
          </Tabs.Content>
          <Tabs.Content value="text" className="pt-3">
            <pre className="txt-small bg-ui-bg-subtle whitespace-pre-wrap break-words rounded-md p-4 font-sans">
              {data.preview.text}
            </pre>
          </Tabs.Content>
        </Tabs>
      ) : error ? (
        <LoadError error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows rows={6} />
      )}
    </Container>
  )
}
