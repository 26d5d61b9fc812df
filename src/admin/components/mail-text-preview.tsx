import { Container, Heading, Text } from "@medusajs/ui"
import type { useMailTextPreview } from "../hooks/mail-texts"
import { useText } from "../hooks/use-text"
import { LetterView } from "./letter-view"
import { LoadError } from "./load-error"
import { SkeletonRows } from "./section-skeleton"

/** The mail as it would go out; with words that cannot, it says so. */
export function MailTextPreview({ preview }: { preview: ReturnType<typeof useMailTextPreview> }) {
  const { t } = useText()
  const { data, error, refetch } = preview
  const isFaulty = data !== undefined && data.faults.length > 0
  return (
    <Container className="min-w-0 divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("mailText.preview.title")}</Heading>
        <Text size="small" className={isFaulty ? "text-ui-fg-error" : "text-ui-fg-subtle"} aria-live="polite">
          {t(isFaulty ? "mailText.preview.faulty" : "mailText.preview.subtitle")}
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
