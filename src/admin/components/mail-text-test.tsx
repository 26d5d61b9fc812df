import { Button, toast } from "@medusajs/ui"
import { useState, type FormEvent } from "react"
import type { OwnWords } from "../../types"
import { useMe, useTestMailText, type MailKey } from "../hooks/mail-texts"
import { useErrorText } from "../hooks/use-action"
import { useText } from "../hooks/use-text"
import { TextField } from "./text-field"

/** Sends the words as they stand, saved or not, to whoever is signed in or to another address. */
export function MailTextTest({ entry, words }: { entry: MailKey; words: OwnWords }) {
  const { t } = useText()
  const errorText = useErrorText()
  const me = useMe().data?.user.email ?? ""
  const [typed, setTyped] = useState<string | null>(null)
  const to = typed ?? me
  const test = useTestMailText(entry)

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    test.mutate(
      { ...words, to: to.trim() },
      {
        onSuccess: (sent) => toast.success(t("mailText.test.done", { to: sent.to })),
        onError: (error) => toast.error(t("mailText.test.failed"), { description: errorText(error) }),
      }
    )
  }

  return (
    <form noValidate onSubmit={submit} className="flex flex-wrap items-end gap-2 px-6 py-4">
      <div className="min-w-0 flex-1 basis-60">
        <TextField type="email" label={t("mailText.test.to")} value={to} onChange={setTyped} />
      </div>
      <Button type="submit" size="small" variant="secondary" isLoading={test.isPending} disabled={to.trim() === ""}>
        {t("mailText.test.send")}
      </Button>
    </form>
  )
}
