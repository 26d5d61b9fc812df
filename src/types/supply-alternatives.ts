import type { ProposedSubstituteDTO, PurchaseOrderDTO } from "./supply"

/** Units of a customer's line that come too late because of a line of a purchase order. */
export interface LateUnitsDTO {
  backorder_id: string
  order_id: string
  order_display_id: number | null
  line_item_id: string
  title: string
  sku: string | null
  /** In units of the inventory item. */
  quantity: number
  /**
   * The day of the customer's promise that counts: the first one, unless the customer has agreed to the last one.
   * Days such as `2026-12-14`, here and below.
   */
  deadline: string
  /** The last day on which the goods may come for that: before handling and the way to the customer. */
  needed_by: string
  /** The day the goods come as it stands; null where nobody knows. */
  comes_by: string | null
  days_late: number | null
}

/** Why an amount is not known. */
export type UnknownAmountDTO =
  /** It would be in another currency than the late order. */
  | "other_currency"
  /** Nobody keeps what moving goods costs. */
  | "cost_of_moving"
  /** The supplier named no price. */
  | "no_price"
  /** The option `suppliers.waiting_cost_per_unit_day` names no amount in the order's currency. */
  | "no_waiting_cost"
  /** Nobody knows when the goods come, by this way or without it. */
  | "no_date"

/** In the late order's currency; `unknown` says why there is no amount. */
export type AmountDTO = { amount: number; unknown: null } | { amount: null; unknown: UnknownAmountDTO }

interface WayOutFigures {
  /** Names the way when it is chosen. */
  key: string
  /** In units of the inventory item; as much as is missing, as it can be ordered. */
  quantity: number
  /** If it is taken today; null where nobody knows. */
  arrives_on: string | null
  /** The day to stand for: with what the supplier's goods usually are late. */
  certain_by: string | null
  cost: AmountDTO
  /** Beyond what the same units cost on the late line; units beyond that line's count in full. */
  extra_cost: AmountDTO
  /** Which late units come in time by it. */
  serves: { backorder_id: string; quantity: number }[]
  served_quantity: number
  /** Units × days of lateness saved × what a waiting unit and day costs the shop, less what the late supplier owes for it. */
  penalty_avoided: AmountDTO
  /** The last day on which taking it still brings a late unit in time; null where it does not even today. */
  last_day: string | null
  /** The last day on which it brings as many in time as today. */
  last_full_day: string | null
}

interface OrderedWay {
  agreement_id: string
  supplier: { id: string; name: string }
  /** A draft made by this way already. */
  draft: { id: string; display_id: number } | null
}

/** How customers may have their goods in time although a line is late. */
export type WayOutDTO = WayOutFigures &
  (
    | ({ kind: "other_supplier"; rush: boolean } & OrderedWay)
    | ({ kind: "rush" } & OrderedWay)
    | { kind: "other_location"; location: { id: string; name: string } }
    | { kind: "substitute"; supplier: { id: string; name: string }; substitute: ProposedSubstituteDTO }
  )

/** The ways out for the customers of a late line. Nothing is changed by asking. */
export interface SupplyAlternativesDTO {
  purchase_order_id: string
  line_id: string
  inventory_item_id: string
  location_id: string
  currency_code: string
  /** The date the line is looked at with: the asked one, or the one it has. */
  expected_at: string | null
  open_quantity: number
  late: LateUnitsDTO[]
  late_quantity: number
  /** The least quantity that brings all of them in time. */
  missing_quantity: number
  ways: WayOutDTO[]
}

export interface AdminSupplyAlternativesResponse {
  alternatives: SupplyAlternativesDTO
}

export interface AdminDraftWayOutResponse {
  purchase_order: PurchaseOrderDTO
  /** False where the draft was there already. */
  is_new: boolean
}

/** A line of a purchase order that comes too late for customers. */
export interface LateLineDTO {
  line_id: string
  late_quantity: number
  orders: number
  /** The earliest day on which the goods are needed. */
  needed_by: string
}

export interface AdminLateLinesResponse {
  late_lines: LateLineDTO[]
}
