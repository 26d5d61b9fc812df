import { toast, usePrompt } from "@medusajs/ui"
import type { NoticeDTO } from "../../types"
import { returnFocus } from "../lib/return-focus"
import { useResendNotice } from "./notices"
import { useErrorToast } from "./use-action"
import { useText } from "./use-text"

/** Sends a notice now, after a word about what goes to whom, and says what came of it. */
export function useResend(notice: NoticeDTO) {
  const { t, moment } = useText()
  const prompt = usePrompt()
  const showError = useErrorToast()
  const { mutateAsync, isPending } = useResendNotice(notice.id)
  const { status, to, subject, sent_at } = notice

  const resend = async (opener: HTMLElement | null): Promise<void> => {
    const agreed = await prompt({
      title: t("notice.resend.title"),
      description: t(`notice.resend.text.${status}`, { to, subject, date: sent_at ? moment(sent_at) : "–" }),
      confirmText: t("notice.resend.confirm"),
      cancelText: t("actions.back"),
      variant: "confirmation",
    })
    if (agreed) {
      try {
        const { notice: after } = await mutateAsync()
        if (after.status === "sent") {
          toast.success(t("notice.resend.done", { to }))
        } else {
          toast.warning(t(`notice.resend.${after.status === "failed" ? "failed" : "waits"}`), {
            description: after.last_error ?? undefined,
          })
        }
      } catch (error) {
        showError(error)
      }
    }
    returnFocus(opener)
  }
  return { resend, isPending, isPossible: status !== "canceled" }
}
