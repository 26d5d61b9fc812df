import { toast, usePrompt } from "@medusajs/ui"
import { returnFocus } from "../lib/return-focus"
import { useResetMailText, type MailKey } from "./mail-texts"
import { useErrorToast } from "./use-action"
import { useText } from "./use-text"

/** Asks before a merchant's words are deleted. */
export function useResetMailTextAction(key: MailKey, mail: string) {
  const { t } = useText()
  const prompt = usePrompt()
  const showError = useErrorToast()
  const { mutateAsync, isPending } = useResetMailText(key)

  const reset = async (opener: HTMLElement): Promise<void> => {
    const agreed = await prompt({
      title: t("mailText.reset.title"),
      description: t("mailText.reset.text", { mail }),
      confirmText: t("actions.delete"),
      cancelText: t("actions.back"),
      variant: "danger",
    })
    if (!agreed) {
      returnFocus(opener)
      return
    }
    try {
      await mutateAsync()
      toast.success(t("mailText.reset.done"))
    } catch (error) {
      showError(error)
      returnFocus(opener)
    }
  }
  return { reset, isPending }
}
