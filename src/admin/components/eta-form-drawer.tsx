import { InlineTip, toast } from "@medusajs/ui"
import { useState } from "react"
import type { PurchaseOrderLineDTO, PurchaseOrderStatus } from "../../types"
import { useChangeEta } from "../hooks/purchase-orders"
import { useDebounced } from "../hooks/use-debounced"
import { useText } from "../hooks/use-text"
import { dayFromIso, today } from "../lib/days"
import { etaErrors, etaInput, settledQuantity, type EtaForm } from "../lib/eta-form"
import { DateField } from "./date-field"
import { EtaPreview } from "./eta-preview"
import { FormDrawer } from "./form-drawer"
import { NumberField } from "./number-field"
import { TextField } from "./text-field"

/** While somebody types a quantity, nobody is asked whom it hits. */
const REST_MS = 400

interface EtaFormDrawerProps {
  line: PurchaseOrderLineDTO
  /** Of the order the line belongs to: on a draft no promise rests. */
  status: PurchaseOrderStatus
  itemName: string
  onDone: () => void
}

export function EtaFormDrawer({ line, status, itemName, onDone }: EtaFormDrawerProps) {
  const { t, day, quantity } = useText()
  const change = useChangeEta(line.purchase_order_id, line.id)
  const earliest = today(new Date())
  const [form, setForm] = useState<EtaForm>(() => ({
    day: line.expected_at ? dayFromIso(line.expected_at) : null,
    quantity: "",
    reason: "",
  }))
  const [showErrors, setShowErrors] = useState(false)
  const errors = showErrors ? etaErrors(form, line, earliest) : {}
  const set = (part: Partial<EtaForm>): void => setForm((current) => ({ ...current, ...part }))

  const submit = (): void => {
    setShowErrors(true)
    if (!form.day || Object.keys(etaErrors(form, line, earliest)).length > 0) {
      return
    }
    change.mutate(etaInput(form, form.day), {
      onSuccess: () => {
        toast.success(t("purchaseOrder.eta.done"))
        onDone()
      },
    })
  }

  const asked = useDebounced(form, REST_MS)
  const canAsk = status !== "draft" && Object.keys(etaErrors(asked, line, earliest)).length === 0
  const settled = settledQuantity(line)
  const words = { item: itemName, quantity: quantity(line.open_quantity) }
  return (
    <FormDrawer
      title={t("purchaseOrder.eta.title")}
      description={
        line.expected_at
          ? t("purchaseOrder.eta.description", { ...words, date: day(line.expected_at) })
          : t("purchaseOrder.eta.descriptionNoDate", words)
      }
      submitLabel={t("purchaseOrder.eta.submit")}
      isPending={change.isPending}
      error={change.error}
      onSubmit={submit}
    >
      <DateField
        label={t("purchaseOrder.eta.date")}
        value={form.day}
        onChange={(chosen) => set({ day: chosen })}
        error={errors.day && t(errors.day)}
      />
      <NumberField
        label={t("purchaseOrder.eta.quantity")}
        hint={t("purchaseOrder.eta.quantityHint", { quantity: quantity(line.quantity) })}
        value={form.quantity}
        onChange={(text) => set({ quantity: text })}
        error={errors.quantity && t(errors.quantity, { count: settled, quantity: quantity(settled) })}
      />
      <TextField
        label={t("purchaseOrder.eta.reason")}
        hint={t("purchaseOrder.eta.reasonHint")}
        value={form.reason}
        onChange={(reason) => set({ reason })}
      />
      <EtaPreview
        orderId={line.purchase_order_id}
        lineId={line.id}
        itemName={itemName}
        input={canAsk && asked.day ? etaInput({ ...asked, reason: "" }, asked.day) : null}
      />
      <InlineTip label={t("purchaseOrder.eta.label")}>
        {status === "draft" ? t("purchaseOrder.eta.effectDraft") : t("purchaseOrder.eta.effect")}
      </InlineTip>
    </FormDrawer>
  )
}
