import { Container, Heading, Text } from "@medusajs/ui"
import type { NoticeDTO } from "../../types"
import { useNoticeLetter } from "../hooks/notices"
import { useText } from "../hooks/use-text"
import { LetterView } from "./letter-view"
import { LoadError } from "./load-error"
import { SkeletonRows } from "./section-skeleton"

/** The mail as its reader sees it. */
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
        <LetterView letter={data.preview} />
      ) : error ? (
        <LoadError error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows rows={6} />
      )}
    </Container>
  )
}
