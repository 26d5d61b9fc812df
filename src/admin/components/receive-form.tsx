import { Button, InlineTip, toast } from "@medusajs/ui"
import { useState } from "react"
import type { PurchaseOrderDTO, PurchaseOrderLineDTO } from "../../types"
import { useInventoryItems, useLocationName } from "../hooks/lookups"
import { useReceive } from "../hooks/purchase-orders"
import { useText } from "../hooks/use-text"
import { itemLabel } from "../lib/inventory-item"
import { everything, nothing, openLines, receivedLines, receivedTotal, receiveProblem } from "../lib/receive-form"
import { uuid } from "../lib/uuid"
import { FormDrawer } from "./form-drawer"
import { NumberField } from "./number-field"

interface ReceiveFormProps {
  order: PurchaseOrderDTO
  onDone: () => void
}

/**
 * Made for the gate of a warehouse: what is open is filled in, Tab goes from line to line,
 * Enter receives. The key stays the same while the drawer is open, so pressing again after
 * a lost answer cannot receive the goods twice.
 */
export function ReceiveForm({ order, onDone }: ReceiveFormProps) {
  const { t, quantity } = useText()
  const locationName = useLocationName()
  const receive = useReceive(order.id)
  const [key] = useState(uuid)
  // The lines as they were when the drawer opened: they must not change under the fingers.
  const [lines] = useState(() => openLines(order.lines))
  const [form, setForm] = useState(() => everything(lines))
  const items = useInventoryItems(lines.map((line) => line.inventory_item_id)).data?.inventory_items ?? []

  const nameOf = (line: PurchaseOrderLineDTO): string => {
    const item = items.find(({ id }) => id === line.inventory_item_id)
    return item ? [itemLabel(item), item.sku].filter(Boolean).join(" · ") : line.inventory_item_id
  }
  const problemOf = (line: PurchaseOrderLineDTO): string | undefined => {
    const problem = receiveProblem(line, form)
    if (problem === "tooMuch") {
      return t("purchaseOrder.receive.tooMuch", { count: line.open_quantity, quantity: quantity(line.open_quantity) })
    }
    return problem ? t("errors.notNegative") : undefined
  }

  const received = receivedLines(lines, form)
  const total = receivedTotal(received)
  const words = { count: total, quantity: quantity(total), location: locationName(order.location_id) }

  const wrong = lines.some((line) => receiveProblem(line, form))
  const effect = wrong ? "effectWrong" : total > 0 ? "effect" : "effectNone"

  const submit = (): void => {
    if (received.length === 0 || wrong) {
      return
    }
    receive.mutate(
      { lines: received, idempotency_key: key },
      {
        onSuccess: ({ purchase_order }) => {
          toast.success(t("purchaseOrder.receive.done", words), {
            description: purchase_order.status === "received" ? t("purchaseOrder.receive.complete") : undefined,
          })
          onDone()
        },
      }
    )
  }

  return (
    <FormDrawer
      title={`${t("purchaseOrder.receive.title")}: ${t("purchaseOrder.number", { number: `#${order.display_id}` })}`}
      description={t("purchaseOrder.receive.description")}
      submitLabel={t("purchaseOrder.receive.submit")}
      isPending={receive.isPending}
      error={receive.error}
      onSubmit={submit}
    >
      {lines.map((line, index) => (
        <NumberField
          key={line.id}
          label={nameOf(line)}
          hint={t("purchaseOrder.receive.openHint", { quantity: quantity(line.open_quantity) })}
          error={problemOf(line)}
          value={form[line.id] ?? ""}
          onChange={(text) => setForm((current) => ({ ...current, [line.id]: text }))}
          autoFocus={index === 0}
        />
      ))}
      <div className="flex gap-x-2">
        <Button type="button" size="small" variant="transparent" onClick={() => setForm(everything(lines))}>
          {t("purchaseOrder.receive.all")}
        </Button>
        <Button type="button" size="small" variant="transparent" onClick={() => setForm(nothing(lines))}>
          {t("purchaseOrder.receive.nothing")}
        </Button>
      </div>
      <InlineTip label={t("purchaseOrder.receive.label")} aria-live="polite">
        {t(`purchaseOrder.receive.${effect}`, words)}
      </InlineTip>
    </FormDrawer>
  )
}
