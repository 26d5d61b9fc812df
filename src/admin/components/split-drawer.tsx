import { Drawer, InlineTip, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import type { BackorderDTO } from "../../types"
import { useSplitBackorder } from "../hooks/backorders"
import { useLocationName } from "../hooks/lookups"
import { useStockPositions } from "../hooks/positions"
import { useText } from "../hooks/use-text"
import { freeAt } from "../lib/positions"
import { splitErrors, splitForm, splitInput, wantedAt, type SplitForm } from "../lib/split-form"
import { FormDrawer } from "./form-drawer"
import { LoadError } from "./load-error"
import { NumberField } from "./number-field"
import { SelectField } from "./select-field"

interface SplitDrawerProps {
  backorder: BackorderDTO
  /** What opened the drawer; null while it is closed. */
  opener: { element: HTMLElement | null } | null
  onClose: () => void
}

export function SplitDrawer({ backorder, opener, onClose }: SplitDrawerProps) {
  return (
    <Drawer open={opener !== null} onOpenChange={(open) => !open && onClose()}>
      {opener && <SplitFormDrawer backorder={backorder} opener={opener.element} onDone={onClose} />}
    </Drawer>
  )
}

interface SplitFormDrawerProps {
  backorder: BackorderDTO
  opener: HTMLElement | null
  onDone: () => void
}

/** Serves a part of a line from another location: where from, and how much. */
function SplitFormDrawer({ backorder, opener, onDone }: SplitFormDrawerProps) {
  const { t, quantity } = useText()
  const locationName = useLocationName()
  const split = useSplitBackorder(backorder.id)
  const { data, error, refetch } = useStockPositions({ inventory_item_id: backorder.inventory_item_id })
  const [form, setForm] = useState<SplitForm>(() => splitForm(backorder))
  const [showErrors, setShowErrors] = useState(false)

  const wanted = wantedAt(backorder)
  const errors = showErrors ? splitErrors(form, wanted) : {}
  const others = (data?.positions ?? []).filter((position) => position.location_id !== backorder.location_id)
  const chosen = others.find((position) => position.location_id === form.locationId)
  const input = splitInput(form, wanted)
  const from = locationName(backorder.location_id)

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
      description={t("backorder.split.description", { title: backorder.title, from, wanted: quantity(wanted) })}
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
        onChange={(locationId) => setForm((current) => ({ ...current, locationId }))}
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
        hint={t("backorder.split.quantityHint", { wanted: quantity(wanted) })}
        value={form.quantity}
        onChange={(text) => setForm((current) => ({ ...current, quantity: text }))}
        error={errors.quantity && t(errors.quantity, { count: wanted, quantity: quantity(wanted) })}
      />
      <InlineTip label={t("backorder.split.label")} aria-live="polite">
        {effect()}
      </InlineTip>
    </FormDrawer>
  )
}
