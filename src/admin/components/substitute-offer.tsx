import { Button, Text, toast, usePrompt } from "@medusajs/ui"
import type { ProposedSubstituteDTO, PurchaseOrderDTO } from "../../types"
import { useDeclineOffer } from "../hooks/purchase-orders"
import { useErrorToast } from "../hooks/use-action"
import { useText } from "../hooks/use-text"

interface SubstituteOfferProps {
  order: PurchaseOrderDTO
  lineId: string
  offer: ProposedSubstituteDTO
}

/** Another article that the supplier offers for a line, and the one thing to do about it without ordering it. */
export function SubstituteOffer({ order, lineId, offer }: SubstituteOfferProps) {
  const { t, unitCost } = useText()
  const prompt = usePrompt()
  const { mutateAsync, isPending } = useDeclineOffer(order.id, lineId)
  const showError = useErrorToast()
  const price =
    offer.unit_cost === null ? null : t("purchaseOrder.offer.price", { price: unitCost(offer.unit_cost, order.currency_code) })
  const named = [offer.title, offer.sku, price, offer.note].filter(Boolean).join(", ")

  const decline = async (): Promise<void> => {
    const agreed = await prompt({
      title: t("purchaseOrder.offer.title"),
      description: t("purchaseOrder.offer.confirmText", { supplier: order.supplier.name }),
      confirmText: t("purchaseOrder.offer.decline"),
      cancelText: t("actions.back"),
      variant: "confirmation",
    })
    if (!agreed) {
      return
    }
    try {
      await mutateAsync(undefined)
      toast.success(t("purchaseOrder.offer.done"))
    } catch (error) {
      showError(error)
    }
  }

  return (
    <div className="mt-1 flex flex-col items-start gap-y-1">
      <Text size="xsmall" className="text-ui-fg-subtle">
        {t("purchaseOrder.offer.text", { offer: named })}
      </Text>
      <Button type="button" size="small" variant="secondary" isLoading={isPending} onClick={() => void decline()}>
        {t("purchaseOrder.offer.decline")}
      </Button>
    </div>
  )
}
