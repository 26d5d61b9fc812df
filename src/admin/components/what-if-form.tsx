import { Button } from "@medusajs/ui"
import { useState, type FormEvent } from "react"
import type { SimulatedPolicyDTO } from "../../types"
import { useText } from "../hooks/use-text"
import { whatIfErrors, whatIfForm, whatIfPolicy, type WhatIfForm as Form } from "../lib/what-if-form"
import { NumberField } from "./number-field"
import { SelectField } from "./select-field"

interface WhatIfFormProps {
  inForce: SimulatedPolicyDTO | null
  isPending: boolean
  onSubmit: (policy: SimulatedPolicyDTO) => void
}

export function WhatIfForm({ inForce, isPending, onSubmit }: WhatIfFormProps) {
  const { t } = useText()
  const [form, setForm] = useState(() => whatIfForm(inForce))
  const [showErrors, setShowErrors] = useState(false)
  const errors = showErrors ? whatIfErrors(form) : {}
  const set = (part: Partial<Form>): void => setForm((current) => ({ ...current, ...part }))
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    // The drawer is inside the page's React tree; its Enter must not submit a form around it.
    event.stopPropagation()
    setShowErrors(true)
    const policy = whatIfPolicy(form)
    if (policy) {
      onSubmit(policy)
    }
  }
  return (
    <form noValidate onSubmit={submit} className="grid grid-cols-1 gap-4 sm:grid-cols-2">
      <NumberField
        label={t("whatIf.reorderPoint")}
        hint={t("whatIf.reorderPointHint")}
        value={form.reorderPoint}
        min={null}
        onChange={(reorderPoint) => set({ reorderPoint })}
        error={errors.reorderPoint && t(errors.reorderPoint)}
      />
      <SelectField
        label={t("whatIf.kind")}
        hint={t("whatIf.kindHint")}
        value={form.kind}
        onChange={(kind) => set({ kind: kind === "level" ? "level" : "quantity" })}
        options={(["quantity", "level"] as const).map((value) => ({ value, label: t(`whatIf.kinds.${value}`) }))}
      />
      <NumberField
        label={t(`whatIf.amounts.${form.kind}`)}
        hint={t(`whatIf.amountHints.${form.kind}`)}
        value={form.amount}
        min={null}
        onChange={(amount) => set({ amount })}
        error={errors.amount && t(errors.amount)}
      />
      <NumberField
        label={t("whatIf.multiple")}
        hint={t("whatIf.multipleHint")}
        value={form.multiple}
        onChange={(multiple) => set({ multiple })}
        error={errors.multiple && t(errors.multiple)}
      />
      <NumberField
        label={t("whatIf.reviewDays")}
        hint={t("whatIf.reviewDaysHint")}
        value={form.reviewDays}
        min={1}
        onChange={(reviewDays) => set({ reviewDays })}
        error={errors.reviewDays && t(errors.reviewDays)}
      />
      <div className="flex items-end justify-end">
        <Button type="submit" size="small" isLoading={isPending}>
          {t("whatIf.submit")}
        </Button>
      </div>
    </form>
  )
}
