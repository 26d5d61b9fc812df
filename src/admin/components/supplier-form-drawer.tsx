import { toast } from "@medusajs/ui"
import { useState } from "react"
import type { SupplierDTO } from "../../types"
import { useCurrencies } from "../hooks/lookups"
import { useCreateSupplier, useUpdateSupplier } from "../hooks/suppliers"
import { useText } from "../hooks/use-text"
import { supplierErrors, supplierForm, supplierInput, type SupplierForm } from "../lib/supplier-form"
import { FormDrawer } from "./form-drawer"
import { SelectField } from "./select-field"
import { TextField } from "./text-field"

interface SupplierFormDrawerProps {
  /** The supplier to edit; without one a new one is created. */
  supplier: SupplierDTO | null
  onDone: () => void
}

export function SupplierFormDrawer({ supplier, onDone }: SupplierFormDrawerProps) {
  const { t, locale } = useText()
  const currencies = useCurrencies()
  const create = useCreateSupplier()
  const update = useUpdateSupplier(supplier?.id ?? "")
  const save = supplier ? update : create
  const mode = supplier ? "edit" : "create"

  const [form, setForm] = useState(() => supplierForm(supplier, locale.startsWith("de") ? "de" : "en"))
  const [showErrors, setShowErrors] = useState(false)
  const errors = showErrors ? supplierErrors(form) : {}
  const set = (part: Partial<SupplierForm>): void => setForm((current) => ({ ...current, ...part }))
  const errorOf = (field: keyof SupplierForm): string | undefined => {
    const key = errors[field]
    return key && t(key)
  }

  const submit = (): void => {
    setShowErrors(true)
    if (Object.keys(supplierErrors(form)).length > 0) {
      return
    }
    save.mutate(supplierInput(form), {
      onSuccess: ({ supplier: saved }) => {
        toast.success(t(`supplier.${mode}.done`, { name: saved.name }))
        onDone()
      },
    })
  }

  return (
    <FormDrawer
      title={t(`supplier.${mode}.title`, { name: supplier?.name })}
      description={t(`supplier.${mode}.description`)}
      submitLabel={supplier ? t("actions.save") : t("actions.create")}
      isPending={save.isPending}
      error={save.error}
      onSubmit={submit}
    >
      <TextField
        label={t("supplier.fields.name")}
        value={form.name}
        onChange={(name) => set({ name })}
        error={errorOf("name")}
        autoFocus
      />
      <TextField
        label={t("supplier.fields.email")}
        type="email"
        hint={t("supplier.fields.emailHint")}
        value={form.email}
        onChange={(email) => set({ email })}
        error={errorOf("email")}
      />
      <SelectField
        label={t("supplier.fields.language")}
        value={form.language}
        onChange={(language) => set({ language })}
        options={languageOptions(form.language).map((code) => ({
          value: code,
          label: t(`languages.${code}`, { defaultValue: code }),
        }))}
      />
      <SelectField
        label={t("supplier.fields.currency")}
        value={form.currency_code}
        onChange={(currency_code) => set({ currency_code })}
        error={errorOf("currency_code")}
        options={(currencies.data?.currencies ?? [{ code: form.currency_code }]).map(({ code }) => ({
          value: code,
          label: code.toUpperCase(),
        }))}
      />
    </FormDrawer>
  )
}

/** A language set elsewhere, over the API say, must survive an edit here. */
const languageOptions = (current: string): string[] => [...new Set(["de", "en", current])]
