import { Button, FocusModal, Heading, Text, toast } from "@medusajs/ui"
import { useState, type FormEvent } from "react"
import { useNavigate } from "react-router-dom"
import { useCreatePurchaseOrder } from "../hooks/purchase-orders"
import { useErrorText } from "../hooks/use-action"
import { useOrderForm } from "../hooks/use-order-form"
import { useText } from "../hooks/use-text"
import { keepOpenForList } from "../lib/keep-open-for-list"
import { orderErrors, orderInput } from "../lib/purchase-order-form"
import { FormError } from "./form-error"
import { OrderHeadFields } from "./order-head-fields"
import { OrderLineFields } from "./order-line-fields"

export function CreatePurchaseOrder() {
  const { t } = useText()
  const [open, setOpen] = useState(false)
  return (
    <FocusModal open={open} onOpenChange={setOpen}>
      <FocusModal.Trigger asChild>
        <Button type="button" size="small" variant="secondary">
          {t("purchaseOrder.create.label")}
        </Button>
      </FocusModal.Trigger>
      {open && (
        <FocusModal.Content onEscapeKeyDown={keepOpenForList}>
          <CreateForm />
        </FocusModal.Content>
      )}
    </FocusModal>
  )
}

function CreateForm() {
  const { t } = useText()
  const navigate = useNavigate()
  const errorText = useErrorText()
  const create = useCreatePurchaseOrder()
  const { earliest, form, set, addLine, removeLine, setLine } = useOrderForm()
  const [showErrors, setShowErrors] = useState(false)
  const errors = showErrors ? orderErrors(form, earliest) : { lines: [] }

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    event.stopPropagation()
    setShowErrors(true)
    const input = orderInput(form, earliest)
    if (!input || create.isPending) {
      return
    }
    create.mutate(input, {
      onSuccess: ({ purchase_order: { id, display_id } }) => {
        toast.success(t("purchaseOrder.create.done", { number: `#${display_id}` }))
        navigate(`/purchase-orders/${id}`)
      },
    })
  }

  return (
    <form noValidate onSubmit={submit} className="flex h-full flex-col overflow-hidden">
      <FocusModal.Header />
      <FocusModal.Body className="flex-1 overflow-y-auto">
        <div className="mx-auto flex w-full max-w-[720px] flex-col gap-y-6 px-4 py-8">
          <div>
            <FocusModal.Title asChild>
              <Heading>{t("purchaseOrder.create.title")}</Heading>
            </FocusModal.Title>
            <FocusModal.Description asChild>
              <Text size="small" className="text-ui-fg-subtle">
                {t("purchaseOrder.create.description")}
              </Text>
            </FocusModal.Description>
          </div>
          <OrderHeadFields form={form} errors={errors} onChange={set} />
          {form.lines.map((line, index) => (
            <OrderLineFields
              key={line.key}
              line={line}
              number={index + 1}
              errors={errors.lines[index] ?? {}}
              earliest={earliest}
              removable={form.lines.length > 1}
              onChange={(part) => setLine(line.key, part)}
              onRemove={() => removeLine(line.key)}
            />
          ))}
          <div>
            <Button type="button" size="small" variant="secondary" onClick={addLine}>
              {t("purchaseOrder.create.addLine")}
            </Button>
          </div>
          {create.error && <FormError message={errorText(create.error)} />}
        </div>
      </FocusModal.Body>
      <FocusModal.Footer>
        <FocusModal.Close asChild>
          <Button type="button" size="small" variant="secondary">
            {t("actions.cancel")}
          </Button>
        </FocusModal.Close>
        <Button type="submit" size="small" isLoading={create.isPending}>
          {t("purchaseOrder.create.submit")}
        </Button>
      </FocusModal.Footer>
    </form>
  )
}
