import BigNumber from "bignumber.js"
import fc from "fast-check"
import type { Agreement, PriceBreak } from "../agreement"

export const breaks = (...steps: [from: number, cost: number][]): PriceBreak[] =>
  steps.map(([from, cost]) => ({ minimum_quantity: new BigNumber(from), unit_cost: new BigNumber(cost) }))

export const agreement = (parts: Partial<Agreement> = {}): Agreement => ({
  id: "supag_1",
  supplier_id: "sup_1",
  inventory_item_id: "iitem_chair",
  supplier_sku: null,
  valid_from: "2026-01-01",
  valid_until: null,
  currency_code: "eur",
  discount: "all_units",
  price_breaks: breaks([0, 12.5]),
  minimum_quantity: null,
  pack_multiple: null,
  lead_time_days: 14,
  rush_lead_time_days: null,
  rush_fee: null,
  lateness_penalty: null,
  dropship: false,
  rank: 1,
  ...parts,
})

const cents = fc.integer({ min: 0, max: 1_000_000 }).map((value) => new BigNumber(value).div(100))

/** Quantities of at most three decimal places, as goods by weight or length have. */
export const quantities = fc.integer({ min: 1, max: 10_000_000 }).map((value) => new BigNumber(value).div(1000))

export const priceBreaks: fc.Arbitrary<PriceBreak[]> = fc
  .uniqueArray(fc.integer({ min: 1, max: 5000 }), { maxLength: 5 })
  .chain((starts) =>
    fc.array(cents, { minLength: starts.length + 1, maxLength: starts.length + 1 }).map((costs) =>
      [0, ...starts.sort((left, right) => left - right)].map((from, place) => ({
        minimum_quantity: new BigNumber(from),
        unit_cost: costs[place],
      }))
    )
  )

/** Days of about two years, as text. */
export const days = fc
  .integer({ min: 0, max: 730 })
  .map((count) => new Date(Date.UTC(2026, 0, 1 + count)).toISOString().slice(0, 10))
