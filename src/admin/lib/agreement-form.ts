import type { SupplierAgreementDTO } from "../../types"
import type { Day } from "./days"
import { parseDecimal } from "./decimal"
import type { InventoryItemName } from "./inventory-item"

export interface BreakForm {
  /** Only tells the rows apart while they are edited. */
  key: string
  from: string
  cost: string
}

/** The numbers of an agreement as they are typed. */
interface AgreementNumbers {
  minimum_quantity: string
  pack_multiple: string
  lead_time_days: string
  rush_lead_time_days: string
  rush_fee: string
  lateness_penalty: string
  rank: string
}

export type AgreementNumber = keyof AgreementNumbers

export interface AgreementForm extends AgreementNumbers {
  item: InventoryItemName | null
  supplier_sku: string
  valid_from: Day | null
  valid_until: Day | null
  currency_code: string
  discount: SupplierAgreementDTO["discount"]
  breaks: BreakForm[]
  dropship: boolean
}

type Problem =
  | "errors.required"
  | "errors.positive"
  | "errors.notNegative"
  | "errors.wholeNotNegative"
  | "errors.dateRequired"
  | "agreement.errors.until"
  | "agreement.errors.rush"
  | "agreement.errors.fee"
  | "agreement.errors.rank"
  | "agreement.errors.first"
  | "agreement.errors.rising"

export type BreakErrors = Partial<Record<"from" | "cost", Problem>>

export interface AgreementErrors extends Partial<Record<AgreementNumber | "item" | "valid_from" | "valid_until", Problem>> {
  breaks: BreakErrors[]
}

export type AgreementInput = Omit<SupplierAgreementDTO, "id" | "supplier_id" | "inventory_item_id" | "created_at" | "updated_at">

export const emptyBreak = (key: string): BreakForm => ({ key, from: "", cost: "" })

const typed = (value: number | null | undefined): string => (value === null || value === undefined ? "" : String(value))

export function agreementForm(
  agreement: SupplierAgreementDTO | null,
  item: InventoryItemName | null,
  { today, currency_code, keyOf }: { today: Day; currency_code: string; keyOf: () => string }
): AgreementForm {
  return {
    item,
    supplier_sku: agreement?.supplier_sku ?? "",
    valid_from: agreement?.valid_from ?? today,
    valid_until: agreement?.valid_until ?? null,
    currency_code: agreement?.currency_code ?? currency_code,
    discount: agreement?.discount ?? "all_units",
    breaks: agreement
      ? agreement.price_breaks.map(({ minimum_quantity, unit_cost }) => ({
          key: keyOf(),
          from: String(minimum_quantity),
          cost: String(unit_cost),
        }))
      : [{ key: keyOf(), from: "0", cost: "" }],
    minimum_quantity: typed(agreement?.minimum_quantity),
    pack_multiple: typed(agreement?.pack_multiple),
    lead_time_days: typed(agreement?.lead_time_days),
    rush_lead_time_days: typed(agreement?.rush_lead_time_days),
    rush_fee: typed(agreement?.rush_fee),
    lateness_penalty: typed(agreement?.lateness_penalty),
    rank: typed(agreement?.rank ?? 1),
    dropship: agreement?.dropship ?? false,
  }
}

export function agreementErrors(form: AgreementForm): AgreementErrors {
  const numbers = Object.entries({
    minimum_quantity: optional(form.minimum_quantity) && !parseDecimal(form.minimum_quantity) && "errors.positive",
    pack_multiple: optional(form.pack_multiple) && !parseDecimal(form.pack_multiple) && "errors.positive",
    lead_time_days: whole(form.lead_time_days) === null && "errors.wholeNotNegative",
    rush_lead_time_days: optional(form.rush_lead_time_days) && rushProblem(form),
    rush_fee: optional(form.rush_fee) && feeProblem(form),
    lateness_penalty: optional(form.lateness_penalty) && parseDecimal(form.lateness_penalty) === null && "errors.notNegative",
    rank: !whole(form.rank) && "agreement.errors.rank",
    item: form.item === null && "errors.required",
    valid_from: form.valid_from === null && "errors.dateRequired",
    valid_until:
      form.valid_from !== null && form.valid_until !== null && form.valid_until < form.valid_from && "agreement.errors.until",
  } satisfies Record<string, Problem | false | undefined>).filter(([, problem]) => problem)
  return { ...Object.fromEntries(numbers), breaks: form.breaks.map((_, place) => breakErrors(form, place)) }
}

const optional = (text: string): boolean => text.trim() !== ""

const whole = (text: string): number | null => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : null)

function rushProblem({ rush_lead_time_days, lead_time_days }: AgreementForm): Problem | false {
  const [rush, normal] = [whole(rush_lead_time_days), whole(lead_time_days)]
  if (rush === null) {
    return "errors.wholeNotNegative"
  }
  return normal !== null && rush >= normal && "agreement.errors.rush"
}

function feeProblem({ rush_fee, rush_lead_time_days }: AgreementForm): Problem | false {
  if (parseDecimal(rush_fee) === null) {
    return "errors.notNegative"
  }
  return !optional(rush_lead_time_days) && "agreement.errors.fee"
}

/** The first price begins at 0 or within the minimum; each other one later than the one before. */
function breakErrors({ breaks, minimum_quantity }: AgreementForm, place: number): BreakErrors {
  const { from, cost } = breaks[place] ?? { from: "", cost: "" }
  const [start, before] = [parseDecimal(from), parseDecimal(breaks[place - 1]?.from ?? "")]
  const errors: BreakErrors = {}
  if (start === null) {
    errors.from = "errors.notNegative"
  } else if (place === 0 && start > (parseDecimal(minimum_quantity) ?? 0)) {
    errors.from = "agreement.errors.first"
  } else if (before !== null && start <= before) {
    errors.from = "agreement.errors.rising"
  }
  if (parseDecimal(cost) === null) {
    errors.cost = "errors.notNegative"
  }
  return errors
}

/** The form as the API takes it; null while something is missing or wrong. */
export function agreementInput(form: AgreementForm): AgreementInput | null {
  const { breaks, ...others } = agreementErrors(form)
  if (Object.keys(others).length > 0 || breaks.some((errors) => Object.keys(errors).length > 0) || form.valid_from === null) {
    return null
  }
  return {
    supplier_sku: form.supplier_sku.trim() || null,
    valid_from: form.valid_from,
    valid_until: form.valid_until,
    currency_code: form.currency_code,
    discount: form.discount,
    price_breaks: form.breaks.map(({ from, cost }) => ({ minimum_quantity: Number(from), unit_cost: Number(cost) })),
    minimum_quantity: parseDecimal(form.minimum_quantity),
    pack_multiple: parseDecimal(form.pack_multiple),
    lead_time_days: Number(form.lead_time_days),
    rush_lead_time_days: whole(form.rush_lead_time_days),
    rush_fee: parseDecimal(form.rush_fee),
    lateness_penalty: parseDecimal(form.lateness_penalty),
    dropship: form.dropship,
    rank: Number(form.rank),
  }
}
