import { toast, usePrompt } from "@medusajs/ui"
import type { PurchaseOrderDTO } from "../../types"
import { openQuantity, purchaseOrderPossible } from "../lib/purchase-order-facts"
import { usePurchaseOrderVerb, type PurchaseOrderVerb } from "./purchase-orders"
import { useErrorToast } from "./use-action"
import { useText } from "./use-text"

/** Send, confirm, close and cancel: each says what will happen and asks before it does. */
export function usePurchaseOrderActions(order: PurchaseOrderDTO) {
  const { t, quantity } = useText()
  const prompt = usePrompt()
  const { mutateAsync, isPending } = usePurchaseOrderVerb(order.id)
  const showError = useErrorToast()
  const open = openQuantity(order)
  const { name: supplier, email, channel } = order.supplier
  const isMailed = channel === "mail" && email !== null
  const words = {
    number: `#${order.display_id}`,
    supplier,
    email,
    count: open,
    quantity: quantity(open),
  }

  const run = async (verb: PurchaseOrderVerb): Promise<void> => {
    const agreed = await prompt({
      title: t(`purchaseOrder.${verb}.title`, words),
      description: t(verb === "send" && isMailed ? "purchaseOrder.send.textMail" : `purchaseOrder.${verb}.text`, words),
      confirmText: t(`purchaseOrder.${verb}.confirm`),
      cancelText: t("actions.back"),
      variant: verb === "cancel" || (verb === "close" && open > 0) ? "danger" : "confirmation",
    })
    if (!agreed) {
      return
    }
    try {
      await mutateAsync(verb)
      toast.success(t(`purchaseOrder.${verb}.done`, words))
    } catch (error) {
      showError(error)
    }
  }

  const verbs: PurchaseOrderVerb[] = ["send", "confirm", "close", "cancel"]
  return verbs
    .filter((verb) => purchaseOrderPossible[order.status][verb])
    .map((verb) => ({ verb, label: t(`purchaseOrder.${verb}.label`), disabled: isPending, run: () => run(verb) }))
}
