import { PaperPlane, TruckFast, XCircle } from "@medusajs/icons"
import { toast, usePrompt } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { BackorderDTO } from "../../types"
import { useBackorderVerb, type BackorderVerb } from "./backorders"
import { useErrorToast } from "./use-action"
import { useText } from "./use-text"

export interface BackorderAction {
  verb: BackorderVerb
  label: string
  icon: ReactNode
  disabled: boolean
  run: () => Promise<void>
}

/** What staff can do with a record. Each says what will happen and asks before it does. */
export function useBackorderActions(backorder: BackorderDTO) {
  const { t, quantity } = useText()
  const prompt = usePrompt()
  const { mutateAsync, isPending } = useBackorderVerb(backorder.id)
  const showError = useErrorToast()
  const { title, email, waiting_quantity: waiting, allocated_quantity: allocated } = backorder

  const consequence: Record<BackorderVerb, string> = {
    cancel: t("backorder.actions.cancel.text", { count: waiting, quantity: quantity(waiting), title }),
    release: t("backorder.actions.release.text", {
      order: `#${backorder.order_display_id ?? backorder.order_id}`,
      quantity: quantity(allocated),
      title,
    }),
    offer: email ? t("backorder.actions.offer.text", { email }) : t("backorder.actions.offer.textNoEmail"),
  }

  const runVerb = async (verb: BackorderVerb): Promise<void> => {
    const agreed = await prompt({
      title: t(`backorder.actions.${verb}.title`),
      description: consequence[verb],
      confirmText: t(`backorder.actions.${verb}.confirm`),
      cancelText: t("actions.back"),
      variant: verb === "cancel" ? "danger" : "confirmation",
    })
    if (!agreed) {
      return
    }
    try {
      await mutateAsync(verb)
      toast.success(t(`backorder.actions.${verb}.done`))
    } catch (error) {
      showError(error)
    }
  }

  const action = (verb: BackorderVerb, icon: ReactNode, units: number): BackorderAction => ({
    verb,
    label: t(`backorder.actions.${verb}.label`),
    icon,
    disabled: isPending || units <= 0,
    run: () => runVerb(verb),
  })

  return [
    action("release", <TruckFast />, allocated),
    action("offer", <PaperPlane />, waiting),
    action("cancel", <XCircle />, waiting),
  ]
}
