import { Button, Heading } from "@medusajs/ui"
import { useRef } from "react"
import { useText } from "../hooks/use-text"
import { emptyBreak, type AgreementForm, type BreakErrors, type BreakForm } from "../lib/agreement-form"
import { returnFocus } from "../lib/return-focus"
import { uuid } from "../lib/uuid"
import { FormRow } from "./form-row"
import { NumberField } from "./number-field"
import { SelectField } from "./select-field"

interface PriceBreakFieldsProps {
  form: AgreementForm
  errors: BreakErrors[]
  onChange: (part: Partial<AgreementForm>) => void
}

const discounts = ["all_units", "incremental"] as const

export function PriceBreakFields({ form, errors, onChange }: PriceBreakFieldsProps) {
  const { t } = useText()
  const { breaks, discount } = form
  const add = useRef<HTMLButtonElement>(null)
  const currency = form.currency_code.toUpperCase()
  const set = (key: string, part: Partial<BreakForm>): void =>
    onChange({ breaks: breaks.map((step) => (step.key === key ? { ...step, ...part } : step)) })

  const remove = (key: string): void => {
    onChange({ breaks: breaks.filter((step) => step.key !== key) })
    returnFocus(add.current)
  }

  return (
    <section aria-label={t("agreement.breaks.title")} className="flex flex-col gap-y-3">
      <Heading level="h3">{t("agreement.breaks.title")}</Heading>
      {breaks.map((step, index) => {
        const problems = errors[index] ?? {}
        return (
          <FormRow
            key={step.key}
            legend={t("agreement.breaks.row", { number: index + 1 })}
            removeLabel={t("agreement.breaks.remove", { number: index + 1 })}
            onRemove={breaks.length > 1 ? () => remove(step.key) : undefined}
          >
            <NumberField
              label={t("agreement.breaks.from")}
              value={step.from}
              autoFocus={step.from === "" && step.cost === ""}
              onChange={(from) => set(step.key, { from })}
              error={problems.from && t(problems.from)}
            />
            <NumberField
              label={t("agreement.breaks.cost", { currency })}
              value={step.cost}
              onChange={(cost) => set(step.key, { cost })}
              error={problems.cost && t(problems.cost)}
            />
          </FormRow>
        )
      })}
      <div>
        <Button
          ref={add}
          type="button"
          size="small"
          variant="secondary"
          onClick={() => onChange({ breaks: [...breaks, emptyBreak(uuid())] })}
        >
          {t("agreement.breaks.add")}
        </Button>
      </div>
      {breaks.length > 1 && (
        <SelectField
          label={t("agreement.fields.discount")}
          value={discount}
          onChange={(value) => onChange({ discount: discounts.find((known) => known === value) ?? discount })}
          options={discounts.map((value) => ({ value, label: t(`agreement.discounts.${value}`) }))}
        />
      )}
    </section>
  )
}
