import { Trash } from "@medusajs/icons"
import { IconButton, Text } from "@medusajs/ui"
import { useText } from "../hooks/use-text"
import type { Day } from "../lib/days"
import type { OrderLineErrors, OrderLineForm } from "../lib/purchase-order-form"
import { DateField } from "./date-field"
import { InventoryItemPicker } from "./inventory-item-picker"
import { NumberField } from "./number-field"

interface OrderLineFieldsProps {
  line: OrderLineForm
  number: number
  errors: OrderLineErrors
  earliest: Day
  removable: boolean
  onChange: (part: Partial<OrderLineForm>) => void
  onRemove: () => void
}

export function OrderLineFields({ line, number, errors, earliest, removable, onChange, onRemove }: OrderLineFieldsProps) {
  const { t } = useText()
  const legend = t("purchaseOrder.create.line", { number })
  return (
    <fieldset className="bg-ui-bg-subtle shadow-elevation-card-rest rounded-lg p-4">
      <legend className="sr-only">{legend}</legend>
      <div className="mb-2 flex items-center justify-between">
        <Text size="small" weight="plus" aria-hidden>
          {legend}
        </Text>
        {removable && (
          <IconButton
            type="button"
            size="small"
            variant="transparent"
            aria-label={t("purchaseOrder.create.removeLine", { number })}
            onClick={onRemove}
          >
            <Trash />
          </IconButton>
        )}
      </div>
      <div className="grid grid-cols-1 gap-3 md:grid-cols-2">
        <InventoryItemPicker
          label={t("purchaseOrder.fields.item")}
          value={line.item}
          onChange={(item) => onChange({ item })}
          error={errors.item && t(errors.item)}
        />
        <DateField
          label={t("purchaseOrder.fields.expected")}
          hint={t("agreement.filled.date")}
          value={line.day}
          earliest={earliest}
          onChange={(day) => onChange({ day })}
          error={errors.day && t(errors.day)}
        />
        <NumberField
          label={t("purchaseOrder.fields.quantity")}
          value={line.quantity}
          onChange={(quantity) => onChange({ quantity })}
          error={errors.quantity && t(errors.quantity)}
        />
        <NumberField
          label={t("purchaseOrder.fields.unitCost")}
          hint={t("agreement.filled.cost")}
          value={line.unitCost}
          onChange={(unitCost) => onChange({ unitCost })}
          error={errors.unitCost && t(errors.unitCost)}
        />
      </div>
    </fieldset>
  )
}
