import type BigNumber from "bignumber.js"

/** `all_units`: the price of the reached break holds for every unit; `incremental`: for the units above it alone. */
export const discounts = ["all_units", "incremental"] as const

export type Discount = (typeof discounts)[number]

/** From this quantity on a unit costs this much. */
export interface PriceBreak {
  minimum_quantity: BigNumber
  unit_cost: BigNumber
}

/** A supplier's terms for one inventory item; quantities in its units, money in the agreement's currency. */
export interface Agreement {
  id: string
  supplier_id: string
  inventory_item_id: string
  supplier_sku: string | null
  /** Days such as `2026-12-14`; `valid_until` is the last day, null has no end. */
  valid_from: string
  valid_until: string | null
  currency_code: string
  discount: Discount
  /** Ascending; the first holds from the first unit on. */
  price_breaks: readonly PriceBreak[]
  minimum_quantity: BigNumber | null
  pack_multiple: BigNumber | null
  lead_time_days: number
  rush_lead_time_days: number | null
  /** For one line that is rushed, whatever its quantity. */
  rush_fee: BigNumber | null
  /** What the supplier owes per unit and day it is late. */
  lateness_penalty: BigNumber | null
  dropship: boolean
  /** Among the suppliers of one item the lowest is asked first. */
  rank: number
}
