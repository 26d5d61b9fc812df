import type { NoticeWordingEntryDTO, OwnWordsField } from "../../types"
import { useText } from "../hooks/use-text"
import type { MailTextForm } from "../lib/mail-text-form"
import { TextAreaField } from "./text-area-field"
import { TextField } from "./text-field"

interface MailTextFieldsProps {
  entry: NoticeWordingEntryDTO
  form: MailTextForm
  errors: Partial<Record<OwnWordsField, string>>
  onChange: (part: Partial<MailTextForm>) => void
}

export function MailTextFields({ entry, form, errors, onChange }: MailTextFieldsProps) {
  const { t } = useText()
  const { ours, replaces_opening } = entry
  return (
    <>
      <TextField
        label={t("mailText.fields.subject")}
        hint={t("mailText.hints.subject", { ours: ours.subject })}
        error={errors.subject}
        value={form.subject}
        onChange={(subject) => onChange({ subject })}
      />
      <TextAreaField
        label={t("mailText.fields.opening")}
        hint={t(replaces_opening ? "mailText.hints.openingReplaces" : "mailText.hints.openingPrecedes", { ours: ours.opening })}
        error={errors.opening}
        value={form.opening}
        onChange={(opening) => onChange({ opening })}
      />
      <TextAreaField
        label={t("mailText.fields.closing")}
        hint={t("mailText.hints.closing")}
        error={errors.closing}
        value={form.closing}
        onChange={(closing) => onChange({ closing })}
      />
    </>
  )
}
