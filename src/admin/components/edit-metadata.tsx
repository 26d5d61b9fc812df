import { Button, toast } from "@medusajs/ui"
import { useRef, useState } from "react"
import type { SupplierDTO } from "../../types"
import { useUpdateSupplier } from "../hooks/suppliers"
import { useText } from "../hooks/use-text"
import { metadataErrors, metadataForm, metadataInput, type EntryForm } from "../lib/metadata-form"
import { returnFocus } from "../lib/return-focus"
import { uuid } from "../lib/uuid"
import { EditDrawer } from "./edit-drawer"
import { FormDrawer } from "./form-drawer"
import { FormRow } from "./form-row"
import { TextField } from "./text-field"

export function EditMetadata({ supplier }: { supplier: SupplierDTO }) {
  const { t } = useText()
  return (
    <EditDrawer what={t("supplier.metadata.title")}>
      {(close) => <EditForm supplier={supplier} onDone={close} />}
    </EditDrawer>
  )
}

function EditForm({ supplier, onDone }: { supplier: SupplierDTO; onDone: () => void }) {
  const { t } = useText()
  const update = useUpdateSupplier(supplier.id)
  const [entries, setEntries] = useState(() => metadataForm(supplier.metadata, uuid))
  const [showErrors, setShowErrors] = useState(false)
  const add = useRef<HTMLButtonElement>(null)
  const errors = showErrors ? metadataErrors(entries) : []
  const set = (id: string, part: Partial<EntryForm>): void =>
    setEntries((current) => current.map((entry) => (entry.id === id ? { ...entry, ...part } : entry)))

  const submit = (): void => {
    setShowErrors(true)
    if (metadataErrors(entries).some((error) => error !== null)) {
      return
    }
    update.mutate(
      { metadata: metadataInput(entries, supplier.metadata) },
      {
        onSuccess: ({ supplier: saved }) => {
          toast.success(t("supplier.edit.done", { name: saved.name }))
          onDone()
        },
      }
    )
  }

  return (
    <FormDrawer
      title={t("supplier.metadata.title")}
      description={t("supplier.metadata.description")}
      submitLabel={t("actions.save")}
      isPending={update.isPending}
      error={update.error}
      onSubmit={submit}
    >
      {entries.map((entry, index) => {
        const error = errors[index]
        return (
          <FormRow
            key={entry.id}
            legend={t("supplier.metadata.entry", { number: index + 1 })}
            removeLabel={t("supplier.metadata.remove", { number: index + 1 })}
            onRemove={() => {
              setEntries((current) => current.filter(({ id }) => id !== entry.id))
              returnFocus(add.current)
            }}
          >
            <TextField
              label={t("supplier.metadata.key")}
              value={entry.name}
              onChange={(name) => set(entry.id, { name })}
              error={error ? t(error) : undefined}
              autoFocus={entry.name === ""}
            />
            <TextField
              label={t("supplier.metadata.value")}
              value={entry.text}
              onChange={(text) => set(entry.id, { text })}
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
          onClick={() => setEntries((current) => [...current, { id: uuid(), name: "", text: "" }])}
        >
          {t("supplier.metadata.add")}
        </Button>
      </div>
    </FormDrawer>
  )
}
