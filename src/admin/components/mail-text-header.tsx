import { Alert, Button, Container, Heading, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { NoticeWordingEntryDTO } from "../../types"
import { useMailTexts } from "../hooks/mail-texts"
import { useResetMailTextAction } from "../hooks/use-reset-mail-text"
import { useText } from "../hooks/use-text"
import { MailTextBadge } from "./mail-text-badge"

/** Which mail it is, whose words it goes out with, and why not with the merchant's. */
export function MailTextHeader({ entry }: { entry: NoticeWordingEntryDTO }) {
  const { t } = useText()
  const { type, language, state, wording } = entry
  const mail = t("mailText.title", { type: t(`notice.type.${type}`), language: t(`languages.${language}`) })
  const { reset, isPending } = useResetMailTextAction(entry, mail)
  const siblings = useMailTexts().data?.notice_wordings.filter((each) => each.type === type) ?? []
  return (
    <Container className="flex flex-col gap-y-3 px-6 py-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <div className="flex flex-wrap items-center gap-2">
          <Heading>{mail}</Heading>
          <MailTextBadge state={state} />
        </div>
        {wording && (
          <Button
            type="button"
            size="small"
            variant="secondary"
            isLoading={isPending}
            onClick={(event) => void reset(event.currentTarget)}
          >
            {t("mailText.reset.label")}
          </Button>
        )}
      </div>
      <nav aria-label={t("mailText.otherLanguages")} className="flex gap-x-4">
        {siblings.map((sibling) =>
          sibling.language === language ? (
            <Text key={sibling.language} size="small" weight="plus" aria-current="page">
              {t(`languages.${sibling.language}`)}
            </Text>
          ) : (
            <Link
              key={sibling.language}
              to={`/settings/mail-texts/${type}/${sibling.language}`}
              className="txt-small text-ui-fg-interactive hover:text-ui-fg-interactive-hover"
            >
              {t(`languages.${sibling.language}`)}
            </Link>
          )
        )}
      </nav>
      {state === "falls_back" && <FallsBack entry={entry} />}
    </Container>
  )
}

function FallsBack({ entry: { faults, wording, reason } }: { entry: NoticeWordingEntryDTO }) {
  const { t, moment } = useText()
  const since = wording?.fell_back_at
  return (
    <Alert variant="warning">
      <Text size="small" weight="plus">
        {since && faults.length === 0 ? t("mailText.fellBack", { date: moment(since) }) : t("mailText.fallsBack")}
      </Text>
      {faults.map(({ field, code, named }) => (
        <Text key={`${field} ${code} ${named}`} size="small">
          {`${t(`mailText.fields.${field}`)}: ${t(`mailText.faults.${code}`, { named })}`}
        </Text>
      ))}
      {faults.length === 0 && (
        <>
          <Text size="small">{t("mailText.fellBackText")}</Text>
          <Text size="xsmall" className="text-ui-fg-subtle">
            {reason}
          </Text>
        </>
      )}
    </Alert>
  )
}
