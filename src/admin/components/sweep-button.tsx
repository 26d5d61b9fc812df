import { Button, toast, usePrompt } from "@medusajs/ui"
import { useSweep } from "../hooks/backorders"
import { useErrorToast } from "../hooks/use-action"
import { useText } from "../hooks/use-text"

export function SweepButton() {
  const { t, quantity } = useText()
  const prompt = usePrompt()
  const { mutateAsync, isPending } = useSweep()
  const showError = useErrorToast()

  const sweep = async (): Promise<void> => {
    const agreed = await prompt({
      title: t("backorder.sweep.title"),
      description: t("backorder.sweep.text"),
      confirmText: t("backorder.sweep.confirm"),
      cancelText: t("actions.back"),
      variant: "confirmation",
    })
    if (!agreed) {
      return
    }
    try {
      const { sweep: result } = await mutateAsync()
      toast.success(t("backorder.sweep.done"), {
        description:
          result.due === 0
            ? t("backorder.sweep.none")
            : t("backorder.sweep.result", {
                count: result.due,
                quantity: quantity(result.due),
                acted: quantity(result.acted),
              }),
      })
    } catch (error) {
      showError(error)
    }
  }

  return (
    <Button type="button" size="small" variant="secondary" isLoading={isPending} onClick={() => void sweep()}>
      {t("backorder.sweep.label")}
    </Button>
  )
}
