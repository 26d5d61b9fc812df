import { Button, FocusModal, Heading, Text, toast } from "@medusajs/ui"
import { useState, type FormEvent } from "react"
import { useCreatePurchaseOrder, useWaitingGoods } from "../hooks/purchase-orders"
import { useAllSuppliers } from "../hooks/suppliers"
import { useErrorText } from "../hooks/use-action"
import { useText } from "../hooks/use-text"
import { today } from "../lib/days"
import { keepOpenForList } from "../lib/keep-open-for-list"
import { firstChoices, keyOf, ordersOf, type WaitingChoice } from "../lib/waiting-order"
import { FormError } from "./form-error"
import { LoadError } from "./load-error"
import { SkeletonRows } from "./section-skeleton"
import { WaitingGoodsFields } from "./waiting-goods-fields"

/** Orders what customers wait for: what is missing per item and supplier, with the quantities filled in. */
export function OrderWaitingGoods() {
  const { t } = useText()
  const [open, setOpen] = useState(false)
  return (
    <FocusModal open={open} onOpenChange={setOpen}>
      <FocusModal.Trigger asChild>
        <Button type="button" size="small" variant="secondary">
          {t("purchaseOrder.waiting.label")}
        </Button>
      </FocusModal.Trigger>
      {open && (
        <FocusModal.Content onEscapeKeyDown={keepOpenForList}>
          <WaitingForm onDone={() => setOpen(false)} />
        </FocusModal.Content>
      )}
    </FocusModal>
  )
}

function WaitingForm({ onDone }: { onDone: () => void }) {
  const { t } = useText()
  const errorText = useErrorText()
  const create = useCreatePurchaseOrder()
  const suppliers = useAllSuppliers().data?.suppliers ?? []
  const waiting = useWaitingGoods(true)
  const earliest = today(new Date())
  const [edited, setEdited] = useState<WaitingChoice[] | null>(null)
  const [showErrors, setShowErrors] = useState(false)
  // What was edited stays as it is; a refetch must not change it under the fingers.
  const choices = edited ?? firstChoices(waiting.data?.waiting_goods ?? [])
  const currencyOf = (id: string): string => suppliers.find((supplier) => supplier.id === id)?.currency_code ?? ""
  const orders = ordersOf(choices, currencyOf, earliest)

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    event.stopPropagation()
    setShowErrors(true)
    if (!orders?.length || create.isPending) {
      return
    }
    let rest = choices
    for (const order of orders) {
      try {
        await create.mutateAsync(order)
      } catch {
        // Its sentence is shown below; what was created before is not offered again.
        setEdited(rest)
        return
      }
      rest = rest.filter(
        ({ chosen, supplierId, goods }) =>
          !(
            chosen &&
            supplierId === order.supplier_id &&
            goods.location_id === order.location_id &&
            order.lines.some((line) => line.inventory_item_id === goods.inventory_item_id)
          )
      )
    }
    toast.success(t("purchaseOrder.waiting.done", { count: orders.length }))
    onDone()
  }

  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex h-full flex-col overflow-hidden">
      <FocusModal.Header />
      <FocusModal.Body className="flex-1 overflow-y-auto">
        <div className="mx-auto flex w-full max-w-[860px] flex-col gap-y-6 px-4 py-8">
          <div>
            <FocusModal.Title asChild>
              <Heading>{t("purchaseOrder.waiting.title")}</Heading>
            </FocusModal.Title>
            <FocusModal.Description asChild>
              <Text size="small" className="text-ui-fg-subtle">
                {t("purchaseOrder.waiting.description")}
              </Text>
            </FocusModal.Description>
          </div>
          {waiting.error && !waiting.data && <LoadError error={waiting.error} onRetry={() => void waiting.refetch()} />}
          {waiting.isLoading && <SkeletonRows rows={4} />}
          {waiting.data && choices.length === 0 && <Text>{t("purchaseOrder.waiting.empty")}</Text>}
          {choices.map((choice) => (
            <WaitingGoodsFields
              key={keyOf(choice)}
              choice={choice}
              suppliers={suppliers}
              earliest={earliest}
              showErrors={showErrors}
              onChange={(next) => setEdited(choices.map((other) => (keyOf(other) === keyOf(choice) ? next : other)))}
            />
          ))}
          {create.error && <FormError message={errorText(create.error)} />}
        </div>
      </FocusModal.Body>
      <FocusModal.Footer>
        <FocusModal.Close asChild>
          <Button type="button" size="small" variant="secondary">
            {t("actions.cancel")}
          </Button>
        </FocusModal.Close>
        <Button type="submit" size="small" isLoading={create.isPending} disabled={orders?.length === 0}>
          {t("purchaseOrder.waiting.submit", { count: orders?.length ?? 0 })}
        </Button>
      </FocusModal.Footer>
    </form>
  )
}
