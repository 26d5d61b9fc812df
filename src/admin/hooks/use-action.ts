import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { serverAnswer } from "../lib/error-message"
import { useText } from "./use-text"

/**
 * A change on the server. It may move orders, stock, reservations and payments at once,
 * so every query on the screen is asked again, the dashboard's own among them.
 */
export function useAction<TInput, TOutput>(run: (input: TInput) => Promise<TOutput>) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: run,
    onSettled: () => {
      void queryClient.invalidateQueries()
    },
  })
}

/** The server's sentence; where the admin is not in English, behind one in its language that says what kind of answer it is. */
export function useErrorText() {
  const { t } = useText()
  return (error: unknown): string => {
    const answer = serverAnswer(error)
    if (answer === null) {
      return t("errors.unreachable")
    }
    const said = t("errors.answer.said", { message: answer.message })
    return t(`errors.answer.${answer.refusal}`, { said })
  }
}

/** For actions without a form of their own: the server's sentence comes as a toast. */
export function useErrorToast() {
  const { t } = useText()
  const errorText = useErrorText()
  return (error: unknown): void => {
    toast.error(t("errors.actionTitle"), { description: errorText(error) })
  }
}
