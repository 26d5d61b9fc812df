import type BigNumber from "bignumber.js"

/** What is open on a purchase order for a pair, or written on a draft of one. */
export interface OpenSupply {
  purchase_order_id: string
  display_id: number
  supplier_id: string
  quantity: BigNumber
  /** A day such as `2026-12-14`; null where nobody has named one. */
  expected_on: string | null
  /** The day on which it was ordered or drafted. */
  ordered_on: string
  is_draft: boolean
}

/** One way to get goods: under one agreement, at its usual pace or rushed. */
export interface Offer {
  agreement_id: string
  supplier_id: string
  rush: boolean
  currency_code: string
  arrives_on: string
  /** The least that can be ordered and covers what is wanted: the minimum, in whole packs. */
  orderable: (wanted: BigNumber) => BigNumber
  /** Of a whole order of that many units, rush fee included. */
  cost: (quantity: BigNumber) => BigNumber
}

/** All that is known of a pair today, quantities in units of the item. */
export interface PairSituation {
  on_hand: BigNumber
  allocated: BigNumber
  /** What customers wait for. */
  waiting: BigNumber
  supply: readonly OpenSupply[]
  /** Null where nobody keeps a reorder point: then only what customers wait for is ordered. */
  reorder_point: BigNumber | null
  order_quantity: BigNumber | null
  /** Whether the two are a planner's own; they hold even for an item without demand. */
  overridden: boolean
  /** Mean units a day. */
  daily_demand: number
  lead_time_days: number
  review_days: number
  /** Reviews over which a gap in forecast stock is closed, 1 at once. */
  smoothing: number
  /** The first choice first; where it can be rushed, that follows it. */
  offers: readonly Offer[]
  /** What a waiting unit costs a day, by currency. */
  waiting_cost: Readonly<Record<string, number>>
}
