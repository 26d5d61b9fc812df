import { Button, Drawer, toast } from "@medusajs/ui"
import { useState } from "react"
import { useNavigate } from "react-router-dom"
import { useCreateSupplier } from "../hooks/suppliers"
import { useText } from "../hooks/use-text"
import { supplierErrors, supplierForm, supplierInput } from "../lib/supplier-form"
import { FormDrawer } from "./form-drawer"
import { SupplierFields } from "./supplier-fields"

export function CreateSupplier() {
  const { t } = useText()
  const [open, setOpen] = useState(false)
  return (
    <Drawer open={open} onOpenChange={setOpen}>
      <Drawer.Trigger asChild>
        <Button type="button" size="small" variant="secondary">
          {t("supplier.create.label")}
        </Button>
      </Drawer.Trigger>
      {open && <CreateForm />}
    </Drawer>
  )
}

function CreateForm() {
  const { t, locale } = useText()
  const navigate = useNavigate()
  const create = useCreateSupplier()
  const [form, setForm] = useState(() => ({
    ...supplierForm(null, locale.startsWith("de") ? "de" : "en"),
    // Most suppliers work by the clock of whoever records them.
    time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  }))
  const [showErrors, setShowErrors] = useState(false)

  const submit = (): void => {
    setShowErrors(true)
    if (Object.keys(supplierErrors(form, "identity")).length > 0) {
      return
    }
    create.mutate(
      { ...supplierInput(form, "identity"), time_zone: form.time_zone },
      {
        onSuccess: ({ supplier }) => {
          toast.success(t("supplier.create.done", { name: supplier.name }))
          navigate(`/suppliers/${supplier.id}`)
        },
      }
    )
  }

  return (
    <FormDrawer
      title={t("supplier.create.title")}
      description={t("supplier.create.description")}
      submitLabel={t("actions.create")}
      isPending={create.isPending}
      error={create.error}
      onSubmit={submit}
    >
      <SupplierFields
        part="identity"
        form={form}
        errors={showErrors ? supplierErrors(form, "identity") : {}}
        onChange={(change) => setForm((current) => ({ ...current, ...change }))}
      />
    </FormDrawer>
  )
}
