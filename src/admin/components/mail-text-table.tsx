import { Table, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { NoticeWordingEntryDTO } from "../../types"
import { useText } from "../hooks/use-text"
import { MailTextBadge } from "./mail-text-badge"

/** A row for each kind of mail, and in each language whose words it goes out with. */
export function MailTextTable({ entries }: { entries: NoticeWordingEntryDTO[] }) {
  const { t } = useText()
  const types = [...new Set(entries.map(({ type }) => type))]
  const languages = [...new Set(entries.map(({ language }) => language))]
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell scope="col">{t("mailText.list.mail")}</Table.HeaderCell>
            {languages.map((language) => (
              <Table.HeaderCell key={language} scope="col">
                {t(`languages.${language}`)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {types.map((type) => (
            <Table.Row key={type}>
              <Table.Cell>
                <Text size="small" weight="plus" className="py-1">
                  {t(`notice.type.${type}`)}
                </Text>
              </Table.Cell>
              {languages.map((language) => (
                <Table.Cell key={language}>
                  <MailTextLink entry={entries.find((entry) => entry.type === type && entry.language === language)} />
                </Table.Cell>
              ))}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

function MailTextLink({ entry }: { entry: NoticeWordingEntryDTO | undefined }) {
  const { t } = useText()
  if (!entry) {
    return null
  }
  const { type, language, state } = entry
  const name = t("mailText.list.open", {
    type: t(`notice.type.${type}`),
    language: t(`languages.${language}`),
    state: t(`mailText.state.${state}`),
  })
  return (
    <Link
      to={`/settings/mail-texts/${type}/${language}`}
      aria-label={name}
      className="focus-visible:shadow-borders-focus inline-block whitespace-nowrap rounded-md outline-none"
    >
      <MailTextBadge state={state} />
    </Link>
  )
}
