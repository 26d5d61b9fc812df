import { isoFromDay, type Day } from "./days"
import { parseDecimal } from "./decimal"
import type { InventoryItemName } from "./inventory-item"

export interface PurchaseOrderInput {
  /** Without it the API takes the order for one already sent. */
  status: "draft"
  supplier_id: string
  location_id: string
  currency_code: string
  /** Cost and date that are left out are the agreement's. */
  lines: { inventory_item_id: string; supplier_sku?: string; quantity: number; unit_cost?: number; expected_at?: string }[]
}

export interface OrderLineForm {
  /** Only tells the lines apart while they are edited. */
  key: string
  item: InventoryItemName | null
  quantity: string
  /** Empty, it is what was agreed with the supplier; so is the day. */
  unitCost: string
  day: Day | null
}

export interface OrderForm {
  supplierId: string
  locationId: string
  currencyCode: string
  lines: OrderLineForm[]
}

type Problem = "errors.required" | "errors.positive" | "errors.notNegative" | "errors.datePast"

export type OrderLineErrors = Partial<Record<"item" | "quantity" | "unitCost" | "day", Problem>>

export interface OrderErrors {
  supplierId?: Problem
  locationId?: Problem
  currencyCode?: Problem
  lines: OrderLineErrors[]
}

export const emptyLine = (key: string): OrderLineForm => ({ key, item: null, quantity: "", unitCost: "", day: null })

export function orderErrors(form: OrderForm, today: Day): OrderErrors {
  return {
    ...(form.supplierId ? {} : { supplierId: "errors.required" as const }),
    ...(form.locationId ? {} : { locationId: "errors.required" as const }),
    ...(form.currencyCode ? {} : { currencyCode: "errors.required" as const }),
    lines: form.lines.map((line) => lineErrors(line, today)),
  }
}

function lineErrors(line: OrderLineForm, today: Day): OrderLineErrors {
  const errors: OrderLineErrors = {}
  if (!line.item) {
    errors.item = "errors.required"
  }
  if (!parseDecimal(line.quantity)) {
    errors.quantity = "errors.positive"
  }
  if (line.unitCost.trim() !== "" && parseDecimal(line.unitCost) === null) {
    errors.unitCost = "errors.notNegative"
  }
  if (line.day && line.day < today) {
    errors.day = "errors.datePast"
  }
  return errors
}

/** The form as the API takes it; null while something is missing or wrong. */
export function orderInput(form: OrderForm, today: Day): PurchaseOrderInput | null {
  const { lines: ofLines, ...ofHead } = orderErrors(form, today)
  const wrong = Object.keys(ofHead).length > 0 || ofLines.some((line) => Object.keys(line).length > 0)
  if (wrong || form.lines.length === 0) {
    return null
  }
  return {
    status: "draft",
    supplier_id: form.supplierId,
    location_id: form.locationId,
    currency_code: form.currencyCode,
    lines: form.lines.flatMap(({ item, quantity, unitCost, day }) => {
      const [amount, unit_cost] = [parseDecimal(quantity), parseDecimal(unitCost)]
      return item && amount !== null
        ? [
            {
              inventory_item_id: item.id,
              quantity: amount,
              ...(unit_cost === null ? {} : { unit_cost }),
              ...(day === null ? {} : { expected_at: isoFromDay(day) }),
            },
          ]
        : []
    }),
  }
}
