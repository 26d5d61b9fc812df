import type { WaitingGoodsDTO } from "../../types"
import { dayFromIso, isoFromDay, type Day } from "./days"
import { parseDecimal } from "./decimal"
import type { PurchaseOrderInput } from "./purchase-order-form"

/** One thing that waits, as it is to be ordered. */
export interface WaitingChoice {
  goods: WaitingGoodsDTO
  chosen: boolean
  supplierId: string
  quantity: string
  unitCost: string
  day: Day | null
}

export const keyOf = ({ goods }: Pick<WaitingChoice, "goods">): string =>
  `${goods.inventory_item_id} ${goods.location_id}`

/** What is missing is chosen from the first supplier, in the least quantity that covers it. */
export function firstChoices(waiting: readonly WaitingGoodsDTO[]): WaitingChoice[] {
  return waiting
    .filter(({ missing_quantity }) => missing_quantity > 0)
    .map((goods) => ofSupplier({ ...blank(goods), chosen: goods.suppliers.length > 0 }, goods.suppliers[0]?.supplier_id ?? ""))
}

const blank = (goods: WaitingGoodsDTO): WaitingChoice => ({
  goods,
  chosen: false,
  supplierId: "",
  quantity: String(goods.missing_quantity),
  unitCost: "",
  day: null,
})

/** The same goods from a supplier, by its terms where there are any. */
export function ofSupplier(choice: WaitingChoice, supplierId: string): WaitingChoice {
  const terms = choice.goods.suppliers.find((supplier) => supplier.supplier_id === supplierId)
  return terms
    ? {
        ...choice,
        supplierId,
        quantity: String(terms.quantity),
        unitCost: String(terms.unit_cost),
        day: dayFromIso(terms.expected_at),
      }
    : { ...choice, supplierId }
}

export type ChoiceError = "supplierId" | "quantity" | "unitCost" | "day"

/** What is missing before a chosen line can be ordered; a line without a date counts for no promise, so it needs one. */
export function choiceErrors(choice: WaitingChoice, today: Day): ChoiceError[] {
  if (!choice.chosen) {
    return []
  }
  return [
    ...(choice.supplierId ? [] : ["supplierId" as const]),
    ...(parseDecimal(choice.quantity) ? [] : ["quantity" as const]),
    ...(parseDecimal(choice.unitCost) === null ? ["unitCost" as const] : []),
    ...(choice.day && choice.day >= today ? [] : ["day" as const]),
  ]
}

/** One draft for each supplier, place and currency; null while something is missing. */
export function ordersOf(
  choices: readonly WaitingChoice[],
  currencyOf: (supplierId: string) => string,
  today: Day
): PurchaseOrderInput[] | null {
  const chosen = choices.filter((choice) => choice.chosen)
  if (chosen.some((choice) => choiceErrors(choice, today).length > 0)) {
    return null
  }
  const orders = new Map<string, PurchaseOrderInput>()
  for (const { goods, supplierId, quantity, unitCost, day } of chosen) {
    const terms = goods.suppliers.find((supplier) => supplier.supplier_id === supplierId)
    const currency = terms?.currency_code ?? currencyOf(supplierId)
    const key = `${supplierId} ${goods.location_id} ${currency}`
    const order: PurchaseOrderInput = orders.get(key) ?? {
      status: "draft",
      supplier_id: supplierId,
      location_id: goods.location_id,
      currency_code: currency,
      lines: [],
    }
    order.lines.push({
      inventory_item_id: goods.inventory_item_id,
      ...(terms?.supplier_sku ? { supplier_sku: terms.supplier_sku } : {}),
      quantity: parseDecimal(quantity) ?? 0,
      unit_cost: parseDecimal(unitCost) ?? 0,
      expected_at: isoFromDay(day ?? today),
    })
    orders.set(key, order)
  }
  return [...orders.values()]
}
