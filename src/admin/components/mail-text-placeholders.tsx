import { Code, Heading, Text } from "@medusajs/ui"
import type { NoticeWordingEntryDTO } from "../../types"
import { useText } from "../hooks/use-text"

/** What differs from mail to mail, and how it is written. */
export function MailTextPlaceholders({ placeholders }: Pick<NoticeWordingEntryDTO, "placeholders">) {
  const { t } = useText()
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <Heading level="h2">{t("mailText.placeholders.title")}</Heading>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
        {placeholders.map(({ name, sample }) => (
          <div key={name} className="col-span-2 grid grid-cols-subgrid">
            <dt>
              <Code>{`{{${name}}}`}</Code>
            </dt>
            <dd>
              <Text size="small">{t(`mailText.placeholders.${name}`)}</Text>
              <Text size="xsmall" className="text-ui-fg-subtle">
                {t("mailText.sample", { sample })}
              </Text>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
