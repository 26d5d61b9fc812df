import { toast } from "@medusajs/ui"
import { useState } from "react"
import type { PurchaseOrderDTO } from "../../types"
import { useItemCodes } from "../hooks/item-codes"
import { useShip } from "../hooks/purchase-orders"
import { useText } from "../hooks/use-text"
import { today } from "../lib/days"
import { shippableQuantity } from "../lib/purchase-order-facts"
import { shipmentErrors, shipmentInput, wholeShipment } from "../lib/shipment-form"
import { DateField } from "./date-field"
import { FormDrawer } from "./form-drawer"
import { NumberField } from "./number-field"
import { TextField } from "./text-field"

/** What left the supplier, told by somebody of the shop; all that can be on its way is filled in. */
export function ShipForm({ order, onDone }: { order: PurchaseOrderDTO; onDone: () => void }) {
  const { t, quantity } = useText()
  const ship = useShip(order.id)
  const latest = today(new Date())
  const { nameOf } = useItemCodes(order.lines)
  const [lines] = useState(() => order.lines.filter((line) => shippableQuantity(line) > 0))
  const [form, setForm] = useState(() => wholeShipment(lines, latest, order.supplier.carrier))
  const [showErrors, setShowErrors] = useState(false)
  const errors = shipmentErrors(form, lines, latest)

  const submit = (): void => {
    setShowErrors(true)
    const input = shipmentInput(form, lines, latest)
    if (input) {
      ship.mutate(input, {
        onSuccess: () => {
          toast.success(t("purchaseOrder.ship.done", { number: `#${order.display_id}` }))
          onDone()
        },
      })
    }
  }
  const problemOf = (lineId: string, most: number): string | undefined => {
    const problem = errors.lines[lineId]
    if (!problem) {
      return undefined
    }
    return problem === "notANumber"
      ? t("errors.notNegative")
      : t("purchaseOrder.ship.tooMuch", { count: most, quantity: quantity(most) })
  }

  return (
    <FormDrawer
      title={t("purchaseOrder.ship.title", { number: `#${order.display_id}` })}
      description={t("purchaseOrder.ship.description")}
      submitLabel={t("purchaseOrder.ship.submit")}
      isPending={ship.isPending}
      error={ship.error}
      onSubmit={submit}
    >
      {lines.map((line) => (
        <NumberField
          key={line.id}
          label={nameOf(line)}
          hint={t("purchaseOrder.ship.hint", { quantity: quantity(shippableQuantity(line)) })}
          error={problemOf(line.id, shippableQuantity(line))}
          value={form.quantities[line.id] ?? ""}
          onChange={(text) => setForm({ ...form, quantities: { ...form.quantities, [line.id]: text } })}
        />
      ))}
      <TextField
        label={t("purchaseOrder.ship.carrier")}
        value={form.carrier}
        onChange={(carrier) => setForm({ ...form, carrier })}
      />
      <TextField
        label={t("purchaseOrder.ship.trackingNumber")}
        value={form.trackingNumber}
        onChange={(trackingNumber) => setForm({ ...form, trackingNumber })}
      />
      <TextField
        label={t("purchaseOrder.ship.trackingUrl")}
        value={form.trackingUrl}
        onChange={(trackingUrl) => setForm({ ...form, trackingUrl })}
        error={showErrors && errors.url ? t("purchaseOrder.ship.urlWrong") : undefined}
      />
      <DateField
        label={t("purchaseOrder.ship.day")}
        value={form.day}
        onChange={(day) => setForm({ ...form, day })}
        error={showErrors && errors.day ? t("purchaseOrder.ship.dayAhead") : undefined}
      />
    </FormDrawer>
  )
}
