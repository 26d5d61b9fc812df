import { toast } from "@medusajs/ui"
import { useState } from "react"
import type { SupplierDTO } from "../../types"
import { useUpdateSupplier } from "../hooks/suppliers"
import { useText } from "../hooks/use-text"
import { keepOpenForList } from "../lib/keep-open-for-list"
import { supplierErrors, supplierForm, supplierInput, type SupplierPart } from "../lib/supplier-form"
import { EditDrawer } from "./edit-drawer"
import { FormDrawer } from "./form-drawer"
import { SupplierFields } from "./supplier-fields"

interface EditSupplierProps {
  supplier: SupplierDTO
  part: SupplierPart
}

export function EditSupplier({ supplier, part }: EditSupplierProps) {
  const { t } = useText()
  return (
    <EditDrawer what={t(`supplier.parts.${part}`)}>
      {(close) => <EditForm supplier={supplier} part={part} onDone={close} />}
    </EditDrawer>
  )
}

function EditForm({ supplier, part, onDone }: EditSupplierProps & { onDone: () => void }) {
  const { t } = useText()
  const update = useUpdateSupplier(supplier.id)
  const [form, setForm] = useState(() => supplierForm(supplier, supplier.language))
  const [showErrors, setShowErrors] = useState(false)

  const submit = (): void => {
    setShowErrors(true)
    if (Object.keys(supplierErrors(form, part)).length > 0) {
      return
    }
    update.mutate(supplierInput(form, part), {
      onSuccess: ({ supplier: saved }) => {
        toast.success(t("supplier.edit.done", { name: saved.name }))
        onDone()
      },
    })
  }

  return (
    <FormDrawer
      title={t("supplier.edit.title", { name: supplier.name })}
      description={`${t(`supplier.parts.${part}`)}. ${t("supplier.edit.description")}`}
      submitLabel={t("actions.save")}
      isPending={update.isPending}
      error={update.error}
      onSubmit={submit}
      onEscapeKeyDown={keepOpenForList}
    >
      <SupplierFields
        part={part}
        form={form}
        errors={showErrors ? supplierErrors(form, part) : {}}
        onChange={(change) => setForm((current) => ({ ...current, ...change }))}
      />
    </FormDrawer>
  )
}
