import { toast, usePrompt } from "@medusajs/ui"
import type { SupplierAgreementDTO } from "../../types"
import { returnFocus } from "../lib/return-focus"
import { useDeleteAgreement } from "./agreements"
import { useErrorToast } from "./use-action"
import { useText } from "./use-text"

/** Says what an agreement's end means before it deletes it. */
export function useDeleteAgreementAction(agreement: SupplierAgreementDTO, item: string) {
  const { t } = useText()
  const prompt = usePrompt()
  const showError = useErrorToast()
  const { mutateAsync, isPending } = useDeleteAgreement(agreement.supplier_id)

  const remove = async (opener: HTMLElement): Promise<void> => {
    const agreed = await prompt({
      title: t("agreement.delete.title"),
      description: t("agreement.delete.text", { item }),
      confirmText: t("actions.delete"),
      cancelText: t("actions.back"),
      variant: "danger",
    })
    if (!agreed) {
      returnFocus(opener)
      return
    }
    try {
      await mutateAsync(agreement.id)
      toast.success(t("agreement.delete.done", { item }))
    } catch (error) {
      showError(error)
      returnFocus(opener)
    }
  }
  return { remove, isPending }
}
