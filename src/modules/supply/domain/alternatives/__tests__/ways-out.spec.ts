import { fc, it as property } from "@fast-check/jest"
import BigNumber from "bignumber.js"
import { agreementsOn } from "../../agreement/validity"
import { addDays } from "../../calendar-day"
import { arrivalFrom } from "../../work-calendar"
import { breaks } from "../../agreement/__tests__/agreements"
import type { Coming, Waiting } from "../coverage"
import { lateBecauseOf, quantityMissing } from "../late-units"
import { relieve } from "../relief"
import type { Amount, Offer, Way } from "../way"
import { waysOut, type WaysAsked } from "../ways-out"
import { calendars, goods, inDays, offer, queues, shipments, TODAY, units } from "./situations"

const line = { id: "late", quantity: new BigNumber(10), unit_cost: new BigNumber(10) }

interface Scene {
  queue?: Waiting[]
  coming?: Coming[]
  offers?: Offer[]
  perUnitDay?: Amount
  free?: WaysAsked["free"]
  substitute?: WaysAsked["substitute"]
}

/** Seven wait until the tenth day; the ten of the late line come on the thirtieth. */
function asked({ queue = [units("x", 4, 10), units("y", 3, 12)], coming = [goods("late", 10, 30)], ...scene }: Scene): WaysAsked {
  const found = lateBecauseOf(queue, coming, line, TODAY)
  return {
    supply: { line, units: found, coming, cost_per_unit_day: scene.perUnitDay ?? new BigNumber(2) },
    missing: quantityMissing(found, coming, line, TODAY),
    supplier_id: "sup_late",
    currency_code: "eur",
    today: TODAY,
    offers: scene.offers ?? [],
    free: scene.free ?? [],
    substitute: scene.substitute ?? null,
  }
}

const figures = (way: Way) => ({
  key: way.key,
  quantity: way.quantity.toNumber(),
  arrives_on: way.arrives_on,
  cost: shown(way.cost),
  extra_cost: shown(way.extra_cost),
  served: way.served.map(({ id, quantity }) => [id, quantity.toNumber()]),
  penalty_avoided: shown(way.penalty_avoided),
  last_day: way.last_day,
  last_full_day: way.last_full_day,
})
const shown = (amount: Amount): number | string => (typeof amount === "string" ? amount : amount.toNumber())
const waysOf = (scene: Scene) => waysOut(asked(scene)).map(figures)

const other = offer({ id: "other", supplier_id: "sup_other", lead_time_days: 7, price_breaks: breaks([0, 12]) })
const own = offer({ id: "own", supplier_id: "sup_late", lead_time_days: 14, rush_lead_time_days: 3, rush_fee: new BigNumber(25), price_breaks: breaks([0, 10]) })

describe("ways out", () => {
  it("are none where nobody comes too late", () => {
    expect(waysOf({ queue: [units("x", 4, 30)], offers: [other, own] })).toEqual([])
  })

  it("name another supplier, and a rush order with the same one", () => {
    expect(waysOf({ offers: [other, own] })).toEqual([
      {
        key: "other_supplier:other",
        quantity: 7,
        arrives_on: inDays(7),
        cost: 84,
        extra_cost: 14,
        served: [["x", 4], ["y", 3]],
        // Four units for twenty days and three for eighteen, at two a day.
        penalty_avoided: 268,
        last_day: inDays(5),
        last_full_day: inDays(3),
      },
      {
        key: "rush:own",
        quantity: 7,
        arrives_on: inDays(3),
        cost: 95,
        extra_cost: 25,
        served: [["x", 4], ["y", 3]],
        penalty_avoided: 268,
        last_day: inDays(9),
        last_full_day: inDays(7),
      },
    ])
  })

  it("name another supplier's rush beside its usual lead time", () => {
    const both = { ...other, rush_lead_time_days: 2, rush_fee: null }
    expect(waysOf({ offers: [both] }).map(({ key, arrives_on }) => [key, arrives_on])).toEqual([
      ["other_supplier:other", inDays(7)],
      ["other_supplier:other:rush", inDays(2)],
    ])
  })

  it.each<[string, Partial<Offer>, object]>([
    ["as much as can be ordered", { pack_multiple: new BigNumber(4) }, { quantity: 8, cost: 96, extra_cost: 16 }],
    ["what is more than the late line brings counts in full", { minimum_quantity: new BigNumber(12) }, { quantity: 12, cost: 144, extra_cost: 44 }],
    ["no cost in another currency", { currency_code: "usd" }, { cost: "other_currency", extra_cost: "other_currency" }],
    ["no unit in time after the deadlines, but fewer days late", { lead_time_days: 20 }, { served: [], penalty_avoided: 2 * 7 * 10, last_day: null, last_full_day: null }],
    ["some in time between the deadlines", { lead_time_days: 11 }, { served: [["y", 3]], last_day: inDays(1), last_full_day: inDays(1) }],
    ["what usually comes late is counted on", { usual_late_days: 4 }, { arrives_on: inDays(7), served: [["y", 3]], last_day: inDays(1) }],
    ["nothing after the agreement ends", { valid_until: inDays(1) }, { last_day: inDays(1), last_full_day: inDays(1) }],
    ["nothing saved where it comes later still", { lead_time_days: 40 }, { served: [], penalty_avoided: 0 }],
  ])("bring %s", (_name, terms, expected) => {
    expect(waysOf({ offers: [{ ...other, ...terms }] })).toEqual([expect.objectContaining(expected)])
  })

  it("name stock elsewhere, as far as it goes", () => {
    expect(waysOf({ free: [{ location_id: "north", quantity: new BigNumber(5) }] })).toEqual([
      {
        key: "other_location:north",
        quantity: 5,
        arrives_on: TODAY,
        cost: "cost_of_moving",
        extra_cost: "cost_of_moving",
        served: [["x", 4], ["y", 1]],
        penalty_avoided: 2 * (4 * 20 + 18),
        last_day: inDays(12),
        last_full_day: inDays(10),
      },
    ])
  })

  it("name what the supplier offers instead, with a day only where it has an agreement on that", () => {
    const article = { sku: "OAK-2", title: "Oak, light", note: null, unit_cost: 11 }
    const unknown = waysOf({ substitute: { article, offer: null } })
    expect(unknown).toEqual([
      expect.objectContaining({ key: "substitute", quantity: 7, arrives_on: null, cost: 77, extra_cost: 7, penalty_avoided: "no_date", last_day: null }),
    ])
    expect(waysOf({ substitute: { article, offer: other } })).toEqual([expect.objectContaining({ arrives_on: inDays(7), last_full_day: inDays(3) })])
    expect(waysOf({ substitute: { article: { ...article, unit_cost: null }, offer: null } })).toEqual([
      expect.objectContaining({ cost: "no_price", extra_cost: "no_price" }),
    ])
  })

  it("avoid a penalty that is not known where the shop has not said what waiting costs", () => {
    expect(waysOf({ offers: [other], perUnitDay: "no_waiting_cost" })).toEqual([expect.objectContaining({ penalty_avoided: "no_waiting_cost" })])
  })

  it("avoid a penalty that is not known where the line has no date", () => {
    expect(waysOf({ offers: [other], coming: [] })).toEqual([
      expect.objectContaining({ served: [["x", 4], ["y", 3]], penalty_avoided: "no_date", last_day: inDays(5) }),
    ])
  })

  it("begin with those that bring most in time, then the cheaper ones, then those of unknown cost", () => {
    const slow = offer({ id: "slow", supplier_id: "sup_slow", lead_time_days: 11, price_breaks: breaks([0, 1]) })
    const cheap = offer({ id: "cheap", supplier_id: "sup_cheap", rank: 9, lead_time_days: 7, price_breaks: breaks([0, 11]) })
    const foreign = offer({ id: "foreign", supplier_id: "sup_foreign", lead_time_days: 7, currency_code: "usd" })
    expect(waysOf({ offers: [slow, foreign, other, cheap] }).map(({ key }) => key)).toEqual([
      "other_supplier:cheap",
      "other_supplier:other",
      "other_supplier:foreign",
      "other_supplier:slow",
    ])
  })
})

describe("the last day on which a way helps", () => {
  const offers = fc.record({ lead: fc.integer({ min: 0, max: 30 }), late: fc.integer({ min: 0, max: 5 }), calendar: calendars, until: fc.option(fc.integer({ min: 0, max: 40 })) })

  property.prop([queues, shipments, fc.integer({ min: 1, max: 60 }), offers], { numRuns: 300 })(
    "still brings a unit in time, and the day after brings none",
    (queue, others, comes, { lead, late, calendar, until }) => {
      const terms = offer({
        supplier_id: "sup_other",
        lead_time_days: lead,
        calendar,
        usual_late_days: late,
        valid_until: until === null ? null : inDays(until),
      })
      const scene = asked({ queue, coming: [...others, goods("late", 10, comes)], offers: [terms] })
      for (const way of waysOut(scene)) {
        const served = (day: string): BigNumber => {
          const by = addDays(arrivalFrom(day, lead, calendar), late)
          const goods = relieve(scene.supply.units, scene.supply.coming, { quantity: way.quantity, by })
          return agreementsOn([terms], day).length > 0 ? goods.quantity : new BigNumber(0)
        }
        expect(way.last_day !== null).toBe(served(TODAY).isGreaterThan(0))
        if (way.last_day !== null && way.last_full_day !== null) {
          expect(served(way.last_day).isGreaterThan(0)).toBe(true)
          expect(served(addDays(way.last_day, 1)).isZero()).toBe(true)
          expect(served(way.last_full_day)).toEqual(way.served_quantity)
          expect(served(addDays(way.last_full_day, 1)).isLessThan(way.served_quantity)).toBe(true)
          expect(way.last_full_day <= way.last_day).toBe(true)
        }
      }
    }
  )
})
