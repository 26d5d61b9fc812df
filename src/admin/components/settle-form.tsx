import { InlineTip, toast, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import { useSettleMoney } from "../hooks/backorders"
import { useText } from "../hooks/use-text"
import { settleErrors, settleForm, settleInput, type SettleableMoney } from "../lib/settle-form"
import { FormDrawer } from "./form-drawer"
import { NumberField } from "./number-field"
import { TextField } from "./text-field"

interface SettleFormProps {
  orderId: string
  settleable: SettleableMoney
  onDone: () => void
}

/** What came or went by bank transfer or in cash: how much, why, and by what it is found again. */
export function SettleForm({ orderId, settleable, onDone }: SettleFormProps) {
  const { t, money } = useText()
  const prompt = usePrompt()
  const settle = useSettleMoney(orderId)
  const [form, setForm] = useState(() => settleForm(settleable))
  const [showErrors, setShowErrors] = useState(false)
  const errors = showErrors ? settleErrors(form, settleable) : {}
  const { kind, currency } = settleable
  const most = money(settleable.most, currency)

  const submit = async (): Promise<void> => {
    setShowErrors(true)
    const input = settleInput(form, settleable)
    if (!input) {
      return
    }
    const amount = money(input.amount, currency)
    const agreed = await prompt({
      title: t("orderPayment.settle.confirmTitle", { amount }),
      description: t(kind === "payment" ? "orderPayment.settle.confirmPayment" : "orderPayment.settle.confirmRefund", { amount }),
      confirmText: t("orderPayment.settle.submit"),
      cancelText: t("actions.back"),
    })
    if (agreed) {
      settle.mutate(input, {
        onSuccess: () => {
          toast.success(t("orderPayment.settle.done", { amount }))
          onDone()
        },
      })
    }
  }

  return (
    <FormDrawer
      title={t(`orderPayment.settle.${kind}`)}
      description={t(kind === "payment" ? "orderPayment.settle.paymentDescription" : "orderPayment.settle.refundDescription", { amount: most })}
      submitLabel={t("orderPayment.settle.submit")}
      isPending={settle.isPending}
      error={settle.error}
      onSubmit={() => void submit()}
    >
      {kind === "payment" && (
        <NumberField
          label={t("orderPayment.settle.amount", { currency: currency.toUpperCase() })}
          value={form.amount}
          onChange={(amount) => setForm({ ...form, amount })}
          error={errors.amount && t(errors.amount, { most })}
        />
      )}
      <TextField
        label={t("orderPayment.settle.reason")}
        hint={t("orderPayment.settle.reasonHint")}
        value={form.reason}
        onChange={(reason) => setForm({ ...form, reason })}
        error={errors.reason && t(errors.reason)}
      />
      <TextField
        label={t("orderPayment.settle.reference")}
        hint={t("orderPayment.settle.referenceHint")}
        value={form.reference}
        onChange={(reference) => setForm({ ...form, reference })}
        error={errors.reference && t(errors.reference)}
      />
      <InlineTip label={t("orderPayment.settle.label")}>
        {t(kind === "payment" ? "orderPayment.settle.paymentEffect" : "orderPayment.settle.refundEffect")}
      </InlineTip>
    </FormDrawer>
  )
}
