import { InlineTip, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import type { BackorderDTO } from "../../types"
import { useOrderBackorders, useRequiredQuantities, useSplitBackorder } from "../hooks/backorders"
import { useLocationName } from "../hooks/lookups"
import { useStockPositions } from "../hooks/positions"
import { useText } from "../hooks/use-text"
import { freeAt } from "../lib/positions"
import { lineUnits, splitErrors, splitForm, splitInput, type SplitForm } from "../lib/split-form"
import { FormDrawer } from "./form-drawer"
import { LoadError } from "./load-error"
import { NumberField } from "./number-field"
import { SelectField } from "./select-field"

interface SplitFormDrawerProps {
  backorder: BackorderDTO
  opener: HTMLElement | null
  onDone: () => void
}

/** Serves a part of a line from another location: where from, and how much. */
export function SplitFormDrawer({ backorder, opener, onDone }: SplitFormDrawerProps) {
  const { t, quantity } = useText()
  const locationName = useLocationName()
  const split = useSplitBackorder(backorder.id)
  const { data, error, refetch } = useStockPositions({ inventory_item_id: backorder.inventory_item_id })
  const siblings = useOrderBackorders(backorder.order_id).data?.backorders ?? [backorder]
  const required = useRequiredQuantities(backorder).data
  const parts = siblings.filter(
    (record) => record.line_item_id === backorder.line_item_id && record.location_id === backorder.location_id
  )
  const units = lineUnits(parts.length > 0 ? parts : [backorder], required ?? new Map())
  const [typed, setTyped] = useState<SplitForm | null>(null)
  const form = typed ?? splitForm(units)
  const [showErrors, setShowErrors] = useState(false)

  const errors = showErrors ? splitErrors(form, units.wanted) : {}
  const others = (data?.positions ?? []).filter((position) => position.location_id !== backorder.location_id)
  const chosen = others.find((position) => position.location_id === form.locationId)
  const input = splitInput(form, units.wanted)
  const from = locationName(backorder.location_id)
  const wanted = quantity(units.wanted)

  const submit = (): void => {
    setShowErrors(true)
    if (input && chosen) {
      split.mutate(input, {
        onSuccess: () => {
          toast.success(t("backorder.split.done", { quantity: quantity(input.quantity), to: chosen.location_name }))
          onDone()
        },
      })
    }
  }

  const effect = (): string => {
    if (!input || !chosen) {
      return t("backorder.split.effectMissing")
    }
    const words = { quantity: quantity(input.quantity), title: backorder.title, from, to: chosen.location_name }
    const free = freeAt(chosen)
    return free > 0
      ? t("backorder.split.effect", { ...words, free: quantity(free) })
      : t("backorder.split.effectWaits", words)
  }

  return (
    <FormDrawer
      title={t("backorder.split.title")}
      description={t("backorder.split.description", { title: backorder.title, from, wanted })}
      submitLabel={t("backorder.split.submit")}
      isPending={split.isPending}
      error={split.error}
      onSubmit={submit}
      opener={opener}
    >
      {error && !data && <LoadError error={error} onRetry={() => void refetch()} />}
      {data && others.length === 0 && <Text size="small">{t("backorder.split.nowhere")}</Text>}
      <SelectField
        label={t("backorder.split.location")}
        placeholder={t("backorder.split.chooseLocation")}
        value={form.locationId}
        onChange={(locationId) => setTyped({ ...form, locationId })}
        options={others.map((position) => ({
          value: position.location_id,
          label: t("backorder.split.option", {
            location: position.location_name,
            free: quantity(freeAt(position)),
            incoming: quantity(position.incoming),
          }),
        }))}
        error={errors.locationId && t(errors.locationId)}
      />
      <NumberField
        label={t("backorder.split.quantity")}
        hint={t("backorder.split.quantityHint", { wanted })}
        value={form.quantity}
        onChange={(text) => setTyped({ ...form, quantity: text })}
        error={errors.quantity && t(errors.quantity, { count: units.wanted, quantity: wanted })}
      />
      <InlineTip label={t("backorder.split.label")} aria-live="polite">
        {effect()}
      </InlineTip>
    </FormDrawer>
  )
}
