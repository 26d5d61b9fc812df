import type { NewRevision } from "../operations/revise-lines"

/** What the cells of a date line stand for, once the line they name was found. */
export interface ResolvedDate {
  kind: "dates"
  purchase_order_id: string
  line_id: string
  inventory_item_id: string
  location_id: string
  expected_at?: string
  quantity?: number
  confirmed_quantity?: number
  reason: string | null
}

/** What the cells of an order's line stand for, once supplier, location and item were found. */
export interface ResolvedOrderLine {
  kind: "orders"
  reference: string
  supplier_id: string
  location_id: string
  currency_code: string
  inventory_item_id: string
  quantity: number
  unit_cost: number
  expected_at: string | null
}

export type Resolved = ResolvedDate | ResolvedOrderLine

export const revisionOf = ({ purchase_order_id, line_id, expected_at, quantity, confirmed_quantity, reason }: ResolvedDate): NewRevision => ({
  purchase_order_id,
  line_id,
  quantity,
  confirmed_quantity,
  reason,
  ...(expected_at === undefined ? {} : { expected_at: new Date(expected_at) }),
})
