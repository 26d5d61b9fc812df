import { InlineTip, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import type { PurchaseOrderDTO } from "../../types"
import { useItemCodes } from "../hooks/item-codes"
import { useCorrectReceipt } from "../hooks/purchase-orders"
import { useText } from "../hooks/use-text"
import { correctedLines, correctionForm } from "../lib/correction-form"
import type { Receipt } from "../lib/receipts"
import { FormDrawer } from "./form-drawer"
import { NumberField } from "./number-field"
import { TextField } from "./text-field"

interface CorrectReceiptFormProps {
  order: PurchaseOrderDTO
  receipt: Receipt
  onDone: () => void
}

/** What was truly received. Who writes a number here has counted again, so nothing more is asked about over-delivery. */
export function CorrectReceiptForm({ order, receipt, onDone }: CorrectReceiptFormProps) {
  const { t, moment } = useText()
  const correct = useCorrectReceipt(order.id, receipt.receipt.id)
  const { nameOf } = useItemCodes(order.lines)
  // What stood when the drawer opened; a refetch must not change it under the fingers.
  const [before] = useState(receipt.lines)
  const [form, setForm] = useState(() => correctionForm(before))
  const [showErrors, setShowErrors] = useState(false)
  const changed = correctedLines(form, before)
  const reasonMissing = form.reason.trim() === ""

  const submit = (): void => {
    setShowErrors(true)
    if (!changed?.length || reasonMissing) {
      return
    }
    correct.mutate(
      {
        lines: changed.map(({ line_id, quantity, damaged }) => ({
          id: line_id,
          quantity,
          damaged_quantity: damaged,
          over_delivery: "accept",
        })),
        reason: form.reason.trim(),
      },
      {
        onSuccess: () => {
          toast.success(t("purchaseOrder.correct.done"))
          onDone()
        },
      }
    )
  }

  const set = (lineId: string, part: Partial<{ quantity: string; damaged: string }>): void =>
    setForm((current) => {
      const line = current.lines[lineId] ?? { quantity: "", damaged: "" }
      return { ...current, lines: { ...current.lines, [lineId]: { ...line, ...part } } }
    })
  const wrong = (text: string | undefined): string | undefined =>
    showErrors && !/^\s*\d+(\.\d+)?\s*$/.test(text ?? "") ? t("errors.notNegative") : undefined

  return (
    <FormDrawer
      title={t("purchaseOrder.correct.title")}
      description={t("purchaseOrder.correct.description", { moment: moment(receipt.receipt.recorded_at) })}
      submitLabel={t("purchaseOrder.correct.submit")}
      isPending={correct.isPending}
      error={correct.error}
      onSubmit={submit}
    >
      {before.map(({ line_id }) => {
        const line = order.lines.find(({ id }) => id === line_id)
        const typed = form.lines[line_id]
        return (
          <fieldset key={line_id} className="flex flex-col gap-y-2">
            <legend>
              <Text size="small" weight="plus">
                {line ? nameOf(line) : line_id}
              </Text>
            </legend>
            <div className="grid grid-cols-2 gap-3">
              <NumberField
                label={t("purchaseOrder.receive.sound")}
                value={typed?.quantity ?? ""}
                onChange={(quantity) => set(line_id, { quantity })}
                error={wrong(typed?.quantity)}
              />
              <NumberField
                label={t("purchaseOrder.receive.damaged")}
                value={typed?.damaged ?? ""}
                onChange={(damaged) => set(line_id, { damaged })}
                error={wrong(typed?.damaged)}
              />
            </div>
          </fieldset>
        )
      })}
      <TextField
        label={t("purchaseOrder.correct.reason")}
        value={form.reason}
        onChange={(reason) => setForm((current) => ({ ...current, reason }))}
        error={showErrors && reasonMissing ? t("errors.required") : undefined}
      />
      <InlineTip label={t("purchaseOrder.correct.label")}>
        {changed?.length === 0 ? t("purchaseOrder.correct.nothing") : t("purchaseOrder.correct.effect")}
      </InlineTip>
    </FormDrawer>
  )
}
