import { Button, toast } from "@medusajs/ui"
import { useRef, useState } from "react"
import type { SupplierDTO } from "../../types"
import { useUpdateSupplier } from "../hooks/suppliers"
import { useText } from "../hooks/use-text"
import { contactErrors, contactForm, contactInput, type ContactForm } from "../lib/supplier-form"
import { returnFocus } from "../lib/return-focus"
import { uuid } from "../lib/uuid"
import { EditDrawer } from "./edit-drawer"
import { FormDrawer } from "./form-drawer"
import { FormRow } from "./form-row"
import { TextField } from "./text-field"

export function EditContacts({ supplier }: { supplier: SupplierDTO }) {
  const { t } = useText()
  return (
    <EditDrawer what={t("supplier.contacts.title")}>
      {(close) => <EditForm supplier={supplier} onDone={close} />}
    </EditDrawer>
  )
}

function EditForm({ supplier, onDone }: { supplier: SupplierDTO; onDone: () => void }) {
  const { t } = useText()
  const update = useUpdateSupplier(supplier.id)
  const [contacts, setContacts] = useState(() => supplier.contacts.map((contact) => contactForm(contact, uuid())))
  const [showErrors, setShowErrors] = useState(false)
  const add = useRef<HTMLButtonElement>(null)
  const set = (key: string, part: Partial<ContactForm>): void =>
    setContacts((current) => current.map((contact) => (contact.key === key ? { ...contact, ...part } : contact)))

  const submit = (): void => {
    setShowErrors(true)
    if (contacts.some((contact) => Object.keys(contactErrors(contact)).length > 0)) {
      return
    }
    update.mutate(
      { contacts: contacts.map(contactInput) },
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
      title={t("supplier.contacts.title")}
      description={t("supplier.contacts.description")}
      submitLabel={t("actions.save")}
      isPending={update.isPending}
      error={update.error}
      onSubmit={submit}
    >
      {contacts.map((contact, index) => {
        const errors = showErrors ? contactErrors(contact) : {}
        return (
          <FormRow
            key={contact.key}
            legend={t("supplier.contacts.contact", { number: index + 1 })}
            removeLabel={t("supplier.contacts.remove", { number: index + 1 })}
            onRemove={() => {
              setContacts((current) => current.filter(({ key }) => key !== contact.key))
              returnFocus(add.current)
            }}
          >
            <TextField
              label={t("supplier.contacts.name")}
              value={contact.name}
              onChange={(name) => set(contact.key, { name })}
              error={errors.name && t(errors.name)}
              autoFocus={contact.name === ""}
            />
            <TextField
              label={t("supplier.contacts.role")}
              value={contact.role}
              onChange={(role) => set(contact.key, { role })}
            />
            <TextField
              label={t("supplier.contacts.email")}
              type="email"
              value={contact.email}
              onChange={(email) => set(contact.key, { email })}
              error={errors.email && t(errors.email)}
            />
            <TextField
              label={t("supplier.contacts.phone")}
              value={contact.phone}
              onChange={(phone) => set(contact.key, { phone })}
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
          onClick={() => setContacts((current) => [...current, contactForm(null, uuid())])}
        >
          {t("supplier.contacts.add")}
        </Button>
      </div>
    </FormDrawer>
  )
}
