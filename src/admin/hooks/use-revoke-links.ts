import { toast, usePrompt } from "@medusajs/ui"
import type { PurchaseOrderDTO } from "../../types"
import { purchaseOrderPossible } from "../lib/purchase-order-facts"
import { returnFocus } from "../lib/return-focus"
import { usePurchaseOrderVerb } from "./purchase-orders"
import { useErrorToast } from "./use-action"
import { useText } from "./use-text"

/** Makes the links to an order void, after a word about who gets a new one, and where. */
export function useRevokeLinks(order: PurchaseOrderDTO) {
  const { t } = useText()
  const prompt = usePrompt()
  const showError = useErrorToast()
  const { mutateAsync, isPending } = usePurchaseOrderVerb(order.id)
  const { name: supplier, email, channel } = order.supplier
  const isMailed = purchaseOrderPossible[order.status].receive && channel === "mail" && email !== null
  const words = { number: `#${order.display_id}`, supplier, email }

  const revoke = async (opener: HTMLElement | null): Promise<void> => {
    const agreed = await prompt({
      title: t("purchaseOrder.revokeLinks.title"),
      description: t(isMailed ? "purchaseOrder.revokeLinks.textMail" : "purchaseOrder.revokeLinks.text", words),
      confirmText: t("purchaseOrder.revokeLinks.confirm"),
      cancelText: t("actions.back"),
      variant: "danger",
    })
    if (!agreed) {
      returnFocus(opener)
      return
    }
    try {
      await mutateAsync("revoke-links")
      toast.success(t("purchaseOrder.revokeLinks.done", words))
    } catch (error) {
      showError(error)
    }
    returnFocus(opener)
  }
  return { revoke, isPending }
}
