import { Checkbox, Label, Text } from "@medusajs/ui"
import { useId } from "react"
import type { SupplierDTO } from "../../types"
import { useText } from "../hooks/use-text"
import type { Day } from "../lib/days"
import { choiceErrors, ofSupplier, type ChoiceError, type WaitingChoice } from "../lib/waiting-order"
import { DateField } from "./date-field"
import { NumberField } from "./number-field"
import { SelectField } from "./select-field"

interface WaitingGoodsFieldsProps {
  choice: WaitingChoice
  suppliers: readonly SupplierDTO[]
  earliest: Day
  showErrors: boolean
  onChange: (choice: WaitingChoice) => void
}

/** One thing that waits at one place: from whom, how many, for how much and for when. */
export function WaitingGoodsFields({ choice, suppliers, earliest, showErrors, onChange }: WaitingGoodsFieldsProps) {
  const { t, quantity } = useText()
  const id = useId()
  const { goods } = choice
  const name = [goods.title ?? goods.sku ?? goods.inventory_item_id, goods.location_name].join(" · ")
  const terms = goods.suppliers.find(({ supplier_id }) => supplier_id === choice.supplierId)
  const offering = goods.suppliers.map(({ supplier_id }) => supplier_id)
  const others = suppliers.filter((supplier) => !offering.includes(supplier.id))
  const errors = showErrors ? choiceErrors(choice, earliest) : []
  const errorIn = (field: ChoiceError, text: string): string | undefined => (errors.includes(field) ? t(text) : undefined)

  return (
    <fieldset className="bg-ui-bg-subtle shadow-elevation-card-rest rounded-lg p-4">
      <legend className="sr-only">{name}</legend>
      <div className="mb-2 flex items-start gap-x-3">
        <Checkbox
          id={id}
          className="mt-1"
          checked={choice.chosen}
          onCheckedChange={(checked) => onChange({ ...choice, chosen: checked === true })}
        />
        <div>
          <Label htmlFor={id} weight="plus" aria-label={t("purchaseOrder.waiting.choose", { item: name })}>
            {name}
          </Label>
          <Text size="small" className="text-ui-fg-subtle">
            {t("purchaseOrder.waiting.facts", {
              waiting: quantity(goods.waiting_quantity),
              onOrder: quantity(goods.on_order_quantity),
              draft: quantity(goods.draft_quantity),
              missing: quantity(goods.missing_quantity),
            })}
          </Text>
        </div>
      </div>
      {choice.chosen && (
        <div className="grid grid-cols-1 gap-3 md:grid-cols-4">
          <SelectField
            label={t("purchaseOrder.waiting.supplier")}
            placeholder={t("purchaseOrder.create.chooseSupplier")}
            hint={goods.suppliers.length === 0 ? t("purchaseOrder.waiting.noSupplier") : undefined}
            value={choice.supplierId}
            onChange={(supplierId) => onChange(ofSupplier(choice, supplierId))}
            options={[
              ...goods.suppliers.map((supplier) => ({ value: supplier.supplier_id, label: supplier.name })),
              ...others.map((supplier) => ({ value: supplier.id, label: supplier.name })),
            ]}
            error={errorIn("supplierId", "errors.required")}
          />
          <NumberField
            label={t("purchaseOrder.waiting.quantity")}
            hint={terms ? t("purchaseOrder.waiting.least", { quantity: quantity(terms.quantity) }) : undefined}
            value={choice.quantity}
            onChange={(text) => onChange({ ...choice, quantity: text })}
            error={errorIn("quantity", "errors.positive")}
          />
          <NumberField
            label={t("purchaseOrder.waiting.unitCost")}
            value={choice.unitCost}
            onChange={(text) => onChange({ ...choice, unitCost: text })}
            error={errorIn("unitCost", "errors.notNegative")}
          />
          <DateField
            label={t("purchaseOrder.waiting.expected")}
            value={choice.day}
            earliest={earliest}
            onChange={(day) => onChange({ ...choice, day })}
            error={errorIn("day", choice.day ? "errors.datePast" : "errors.dateRequired")}
          />
        </div>
      )}
    </fieldset>
  )
}
