import { InlineTip, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import type { PurchaseOrderDTO } from "../../types"
import { useItemCodes } from "../hooks/item-codes"
import { useCorrectReceipt } from "../hooks/purchase-orders"
import { useText } from "../hooks/use-text"
import { correctedLines, correctionForm, notTyped, type TypedLine } from "../lib/correction-form"
import { parseDecimal } from "../lib/decimal"
import { correctableLines, type Receipt, type StandingLine } from "../lib/receipts"
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
  const [before] = useState(() => correctableLines(order, receipt))
  const [named] = useState(receipt.lines.length)
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

  const fields = ({ line_id }: StandingLine) => {
    const line = order.lines.find(({ id }) => id === line_id)
    return (
      <LineFields
        key={line_id}
        name={line ? nameOf(line) : line_id}
        typed={form.lines[line_id] ?? notTyped}
        showErrors={showErrors}
        onChange={(typed) => setForm((current) => ({ ...current, lines: { ...current.lines, [line_id]: typed } }))}
      />
    )
  }

  return (
    <FormDrawer
      title={t("purchaseOrder.correct.title")}
      description={t("purchaseOrder.correct.description", { moment: moment(receipt.receipt.recorded_at) })}
      submitLabel={t("purchaseOrder.correct.submit")}
      isPending={correct.isPending}
      error={correct.error}
      onSubmit={submit}
    >
      {before.slice(0, named).map(fields)}
      {before.length > named && (
        <details>
          <summary className="txt-small text-ui-fg-interactive cursor-pointer">
            {t("purchaseOrder.correct.others", { count: before.length - named })}
          </summary>
          <div className="mt-3 flex flex-col gap-y-4">{before.slice(named).map(fields)}</div>
        </details>
      )}
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

interface LineFieldsProps {
  name: string
  typed: TypedLine
  showErrors: boolean
  onChange: (typed: TypedLine) => void
}

function LineFields({ name, typed, showErrors, onChange }: LineFieldsProps) {
  const { t } = useText()
  const errorIn = (text: string): string | undefined =>
    showErrors && parseDecimal(text) === null ? t("errors.notNegative") : undefined
  return (
    <fieldset className="flex flex-col gap-y-2">
      <legend>
        <Text size="small" weight="plus">
          {name}
        </Text>
      </legend>
      <div className="grid grid-cols-2 gap-3">
        <NumberField
          label={t("purchaseOrder.receive.sound")}
          value={typed.quantity}
          onChange={(quantity) => onChange({ ...typed, quantity })}
          error={errorIn(typed.quantity)}
        />
        <NumberField
          label={t("purchaseOrder.receive.damaged")}
          value={typed.damaged}
          onChange={(damaged) => onChange({ ...typed, damaged })}
          error={errorIn(typed.damaged)}
        />
      </div>
    </fieldset>
  )
}
