import BigNumber from "bignumber.js"
import fc from "fast-check"
import { addDays } from "../../calendar-day"
import { agreement } from "../../agreement/__tests__/agreements"
import type { Coming, Waiting } from "../coverage"
import type { Offer } from "../way"

export const TODAY = "2026-11-23"

export const inDays = (count: number): string => addDays(TODAY, count)

export const units = (id: string, quantity: number, neededIn: number | null): Waiting => ({
  id,
  quantity: new BigNumber(quantity),
  needed_by: neededIn === null ? null : inDays(neededIn),
})

export const goods = (id: string, quantity: number, comesIn: number): Coming => ({
  id,
  quantity: new BigNumber(quantity),
  by: inDays(comesIn),
})

/** Works every day unless told otherwise, so that days can be counted in the head. */
export const offer = (parts: Partial<Offer> = {}): Offer => ({
  ...agreement(),
  calendar: { time_zone: "UTC", working_days: [1, 2, 3, 4, 5, 6, 7], holidays: [], transit_days: 0 },
  today: TODAY,
  usual_late_days: 0,
  ...parts,
})

const quantity = fc.integer({ min: 1, max: 40 }).map((halves) => new BigNumber(halves).div(2))

export const queues = fc
  .array(fc.record({ quantity, needed: fc.option(fc.integer({ min: -5, max: 60 })) }), { maxLength: 6 })
  .map((lines) =>
    lines.map(({ quantity, needed }, place) => ({
      id: `line_${place}`,
      quantity,
      needed_by: needed === null ? null : inDays(needed),
    }))
  )

export const shipments = fc
  .array(fc.record({ quantity, comes: fc.integer({ min: 0, max: 60 }) }), { maxLength: 5 })
  .map((found) => found.map(({ quantity, comes }, place) => ({ id: `goods_${place}`, quantity, by: inDays(comes) })))

export const calendars = fc.record({
  time_zone: fc.constantFrom("UTC", "Europe/Berlin"),
  working_days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  holidays: fc.uniqueArray(fc.integer({ min: 0, max: 60 }).map(inDays), { maxLength: 8 }),
  transit_days: fc.integer({ min: 0, max: 6 }),
})
