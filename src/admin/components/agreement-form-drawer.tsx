import { toast } from "@medusajs/ui"
import { useState } from "react"
import type { SupplierAgreementDTO, SupplierDTO } from "../../types"
import { useSaveAgreement } from "../hooks/agreements"
import { useText } from "../hooks/use-text"
import { agreementErrors, agreementForm, agreementInput } from "../lib/agreement-form"
import { today } from "../lib/days"
import { itemLabel, type InventoryItemName } from "../lib/inventory-item"
import { keepOpenForList } from "../lib/keep-open-for-list"
import { uuid } from "../lib/uuid"
import { AgreementFields } from "./agreement-fields"
import { FormDrawer } from "./form-drawer"
import { PriceBreakFields } from "./price-break-fields"
import { InventoryItemPicker } from "./inventory-item-picker"

interface AgreementFormDrawerProps {
  supplier: SupplierDTO
  /** The agreement to edit; without one a new one is created. */
  agreement: SupplierAgreementDTO | null
  item: InventoryItemName | null
  opener: HTMLElement | null
  onDone: () => void
}

export function AgreementFormDrawer({ supplier, agreement, item, opener, onDone }: AgreementFormDrawerProps) {
  const { t } = useText()
  const save = useSaveAgreement(supplier.id, agreement?.id ?? null)
  const mode = agreement ? "edit" : "create"
  const [form, setForm] = useState(() =>
    agreementForm(agreement, item, { today: today(new Date()), currency_code: supplier.currency_code, keyOf: uuid })
  )
  const [showErrors, setShowErrors] = useState(false)
  const errors = showErrors ? agreementErrors(form) : { breaks: [] }
  const set = (part: Partial<typeof form>): void => setForm((current) => ({ ...current, ...part }))

  const submit = (): void => {
    setShowErrors(true)
    const terms = agreementInput(form)
    const about = form.item
    if (!terms || !about) {
      return
    }
    save.mutate(
      { ...terms, inventory_item_id: about.id },
      {
        onSuccess: () => {
          toast.success(t(`agreement.${mode}.done`, { item: itemLabel(about) }))
          onDone()
        },
      }
    )
  }

  return (
    <FormDrawer
      title={t(`agreement.${mode}.title`, { item: item && itemLabel(item) })}
      description={t(`agreement.${mode}.description`)}
      submitLabel={agreement ? t("actions.save") : t("actions.create")}
      isPending={save.isPending}
      error={save.error}
      onSubmit={submit}
      opener={opener}
      onEscapeKeyDown={keepOpenForList}
    >
      {!agreement && (
        <InventoryItemPicker
          label={t("agreement.fields.item")}
          value={form.item}
          onChange={(chosen) => set({ item: chosen })}
          error={errors.item && t(errors.item)}
        />
      )}
      <AgreementFields form={form} errors={errors} onChange={set}>
        <PriceBreakFields form={form} errors={errors.breaks} onChange={set} />
      </AgreementFields>
    </FormDrawer>
  )
}
