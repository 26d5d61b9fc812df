import { ArrowPath, ArrowsPointingOut, ArrowUpCircleSolid, ArrowUturnLeft, PaperPlane, TruckFast, XCircle } from "@medusajs/icons"
import { toast, usePrompt } from "@medusajs/ui"
import { useQueryClient } from "@tanstack/react-query"
import { useState, type ReactNode } from "react"
import type { BackorderDTO } from "../../types"
import { SplitDrawer } from "../components/split-drawer"
import { SubstituteDrawer } from "../components/substitute-drawer"
import { returnFocus } from "../lib/return-focus"
import { backordersKey, useBackorderVerb, type BackorderVerb } from "./backorders"
import { useErrorToast } from "./use-action"
import { useCancelSentence } from "./use-cancel-sentence"
import { useText } from "./use-text"

export interface BackorderAction {
  name: string
  label: string
  icon: ReactNode
  disabled: boolean
  /** The opener gets the focus back when all is done. */
  run: (opener: HTMLElement | null) => Promise<void>
}

type Asked = BackorderVerb | "unprioritize"

/** What staff can do with a record. Each says what will happen and asks before it does. */
export function useBackorderActions(backorder: BackorderDTO): { actions: BackorderAction[]; drawer: ReactNode } {
  const { t, quantity } = useText()
  const prompt = usePrompt()
  const queryClient = useQueryClient()
  const { mutateAsync, isPending } = useBackorderVerb(backorder.id)
  const showError = useErrorToast()
  const cancelSentence = useCancelSentence()
  const [splitOpener, setSplitOpener] = useState<{ element: HTMLElement | null } | null>(null)
  const [substituteOpener, setSubstituteOpener] = useState<{ element: HTMLElement | null } | null>(null)
  const { title, email, waiting_quantity: waiting, allocated_quantity: allocated, queue_position } = backorder
  const before = (queue_position ?? 1) - 1

  const consequences: Record<Asked, () => string | Promise<string>> = {
    cancel: () => cancelSentence(backorder),
    release: () =>
      t("backorder.actions.release.text", {
        order: `#${backorder.order_display_id ?? backorder.order_id}`,
        quantity: quantity(allocated),
        title,
      }),
    offer: () => (email ? t("backorder.actions.offer.text", { email }) : t("backorder.actions.offer.textNoEmail")),
    prioritize: () =>
      before > 0
        ? t("backorder.actions.prioritize.text", { count: before, quantity: quantity(before), title })
        : t("backorder.actions.prioritize.textFirst", { title }),
    unprioritize: () => t("backorder.actions.unprioritize.text", { title }),
  }

  const ask = async (asked: Asked, opener: HTMLElement | null): Promise<void> => {
    const agreed = await prompt({
      title: t(`backorder.actions.${asked}.title`),
      description: await consequences[asked](),
      confirmText: t(`backorder.actions.${asked}.confirm`),
      cancelText: t("actions.back"),
      variant: asked === "cancel" ? "danger" : "confirmation",
    })
    try {
      if (agreed) {
        await mutateAsync(asked === "unprioritize" ? { verb: "prioritize", body: { priority: 0 } } : { verb: asked })
        // What can still be done decides where the focus may go.
        await queryClient.invalidateQueries({ queryKey: [backordersKey] })
        toast.success(t(`backorder.actions.${asked}.done`))
      }
    } catch (error) {
      showError(error)
    }
    returnFocus(opener)
  }

  const action = (name: Asked, icon: ReactNode, possible: boolean): BackorderAction => ({
    name,
    label: t(`backorder.actions.${name}.label`),
    icon,
    disabled: isPending || !possible,
    run: (opener) => ask(name, opener),
  })

  return {
    actions: [
      action("release", <TruckFast />, allocated > 0),
      action("prioritize", <ArrowUpCircleSolid />, waiting > 0),
      ...(backorder.priority !== 0 && waiting > 0 ? [action("unprioritize", <ArrowUturnLeft />, true)] : []),
      {
        name: "split",
        label: t("backorder.split.label"),
        icon: <ArrowsPointingOut />,
        disabled: isPending || (waiting <= 0 && allocated <= 0),
        run: async (element) => setSplitOpener({ element }),
      },
      action("offer", <PaperPlane />, waiting > 0),
      {
        name: "substitute",
        label: t("backorder.substitute.label"),
        icon: <ArrowPath />,
        disabled: isPending || waiting <= 0,
        run: async (element) => setSubstituteOpener({ element }),
      },
      action("cancel", <XCircle />, waiting > 0),
    ],
    drawer: (
      <>
        <SplitDrawer backorder={backorder} opener={splitOpener} onClose={() => setSplitOpener(null)} />
        <SubstituteDrawer backorder={backorder} opener={substituteOpener} onClose={() => setSubstituteOpener(null)} />
      </>
    ),
  }
}
