import { Button, Container, Heading, Text, toast } from "@medusajs/ui"
import { useEffect, useRef, useState, type FormEvent } from "react"
import type { NoticeWordingEntryDTO, OwnWordsField } from "../../types"
import { useMailTextPreview, useSaveMailText } from "../hooks/mail-texts"
import { useErrorText } from "../hooks/use-action"
import { useDebounced } from "../hooks/use-debounced"
import { useText } from "../hooks/use-text"
import { isWordless, mailTextForm, ownWordsOf, sameWords } from "../lib/mail-text-form"
import { FormError } from "./form-error"
import { MailTextFields } from "./mail-text-fields"
import { MailTextPlaceholders } from "./mail-text-placeholders"
import { MailTextPreview } from "./mail-text-preview"
import { MailTextTest } from "./mail-text-test"

const REST_IN_MS = 400

/** The merchant's words beside the mail that they make; what is wrong with them is said at their field while they are typed. */
export function MailTextEditor({ entry }: { entry: NoticeWordingEntryDTO }) {
  const { t } = useText()
  const errorText = useErrorText()
  const [form, setForm] = useState(() => mailTextForm(entry.wording))
  const [isRefused, setIsRefused] = useState(false)
  const element = useRef<HTMLFormElement>(null)
  const words = ownWordsOf(form)
  const preview = useMailTextPreview(entry, ownWordsOf(useDebounced(form, REST_IN_MS)))
  const save = useSaveMailText(entry)
  const faults = preview.data?.faults ?? []
  const errors: Partial<Record<OwnWordsField, string>> = Object.fromEntries(
    faults.map(({ field, code, named }) => [field, t(`mailText.faults.${code}`, { named })])
  )

  const hasOwn = entry.wording !== null
  useEffect(() => {
    if (!hasOwn) {
      setForm(mailTextForm(null))
    }
  }, [hasOwn])

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setIsRefused(isWordless(words))
    if (preview.data && sameWords(preview.data.words, words) && faults.length > 0) {
      element.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus()
    } else if (!isWordless(words) && !save.isPending) {
      save.mutate(words, { onSuccess: () => toast.success(t("mailText.save.done")) })
    }
  }
  const message = isRefused && isWordless(words) ? t("mailText.nothing") : save.error && errorText(save.error)

  return (
    <div className="grid grid-cols-1 items-start gap-3 xl:grid-cols-2">
      <div className="flex min-w-0 flex-col gap-y-3">
        <Container className="divide-y p-0">
          <form ref={element} noValidate onSubmit={submit} className="flex flex-col gap-y-4 px-6 py-4">
            <MailTextFields
              entry={entry}
              form={form}
              errors={errors}
              onChange={(part) => setForm((current) => ({ ...current, ...part }))}
            />
            {message && <FormError message={message} />}
            <div className="flex flex-wrap items-center justify-between gap-2">
              <Text size="small" className="text-ui-fg-subtle min-w-0 flex-1">
                {t("mailText.save.effect")}
              </Text>
              <Button type="submit" size="small" isLoading={save.isPending}>
                {t("actions.save")}
              </Button>
            </div>
          </form>
          <MailTextPlaceholders placeholders={entry.placeholders} />
        </Container>
        <Container className="p-0">
          <div className="px-6 pt-4">
            <Heading level="h2">{t("mailText.test.title")}</Heading>
          </div>
          <MailTextTest entry={entry} words={words} />
        </Container>
      </div>
      <MailTextPreview preview={preview} />
    </div>
  )
}
