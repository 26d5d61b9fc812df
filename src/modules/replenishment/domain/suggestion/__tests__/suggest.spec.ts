import { fc, it as property } from "@fast-check/jest"
import BigNumber from "bignumber.js"
import { dayAfter } from "../days"
import { stockNow } from "../position"
import type { Offer, OpenSupply, PairSituation } from "../situation"
import { suggest } from "../suggest"

const today = "2026-11-24"
const units = (value: number): BigNumber => new BigNumber(value)

const offer = (over: Partial<Offer> & { pack?: number; price?: number; fee?: number; days?: number } = {}): Offer => ({
  agreement_id: "usual",
  supplier_id: "nordholz",
  rush: false,
  currency_code: "eur",
  arrives_on: dayAfter(today, over.days ?? 10),
  orderable: (wanted) => wanted.div(over.pack ?? 1).dp(0, BigNumber.ROUND_CEIL).times(over.pack ?? 1),
  cost: (quantity) => quantity.times(over.price ?? 2).plus(over.fee ?? 0),
  ...over,
})

const supply = (quantity: number, expected_on: string | null, over: Partial<OpenSupply> = {}): OpenSupply => ({
  purchase_order_id: "po_7",
  display_id: 7,
  supplier_id: "nordholz",
  quantity: units(quantity),
  expected_on,
  ordered_on: "2026-10-01",
  is_draft: false,
  ...over,
})

const pair = (over: Partial<PairSituation> = {}): PairSituation => ({
  on_hand: units(4),
  allocated: units(0),
  waiting: units(0),
  supply: [],
  reorder_point: units(12),
  order_quantity: units(20),
  overridden: false,
  daily_demand: 1,
  lead_time_days: 10,
  review_days: 1,
  smoothing: 1,
  offers: [offer()],
  waiting_cost: {},
  ...over,
})

const far = dayAfter(today, 100)

describe("what to order for a pair", () => {
  it("orders up to reorder point plus order quantity once the position has fallen to the reorder point", () => {
    expect(suggest(pair({ on_hand: units(13) }), today)).toBeNull()
    expect(suggest(pair({ on_hand: units(12) }), today)).toMatchObject({ kind: "order", net_position: units(12), quantity: units(20) })
    expect(suggest(pair(), today)).toMatchObject({
      quantity: units(28),
      firm_quantity: units(0),
      forecast_quantity: units(28),
      chosen: { way: "normal", arrives_on: "2026-12-04", cost: units(56) },
      runs_out_on: "2026-11-29",
    })
  })

  it.each([
    ["arrives within lead time and review", supply(20, dayAfter(today, 11))],
    ["has no date", supply(20, null)],
    ["is past its date", supply(20, "2026-11-01")],
    ["is still a draft", supply(20, dayAfter(today, 10), { is_draft: true })],
  ])("counts supply that %s", (_, coming) => {
    expect(suggest(pair({ supply: [coming] }), today)).toBeNull()
  })

  it("does not let supply that comes too late hide a need, and asks for it sooner", () => {
    const suggestion = suggest(pair({ supply: [supply(20, far)] }), today)
    expect(suggestion).toMatchObject({
      kind: "bring_forward",
      net_position: units(4),
      total_position: units(24),
      late: { purchase_order_id: "po_7", expected_on: far },
      // 96 more are used up until it comes; only 8 fit below 12 + 20.
      quantity: units(8),
    })
  })

  it("orders nothing on top where all that may be is on order", () => {
    expect(suggest(pair({ supply: [supply(28, far)] }), today)).toMatchObject({ kind: "bring_forward", quantity: units(0), chosen: null })
  })

  it("offers no way on top that would come later still", () => {
    const slow = offer({ agreement_id: "slow", supplier_id: "südholz", days: 120 })
    const suggestion = suggest(pair({ supply: [supply(20, dayAfter(today, 90))], offers: [offer(), slow] }), today)
    expect(suggestion?.ways.map(({ agreement_id }) => agreement_id)).toEqual(["usual"])
  })

  it("counts what is ordered today as near although weekends make it later than the lead time says", () => {
    const onMonday = supply(20, dayAfter(today, 14))
    expect(suggest(pair({ supply: [onMonday], offers: [offer({ days: 14 })] }), today)).toBeNull()
  })
})

describe("what customers wait for", () => {
  const waits = { on_hand: units(0), waiting: units(5), reorder_point: null, order_quantity: null, daily_demand: 0 }

  it("is ordered one to one without any reorder point", () => {
    expect(suggest(pair(waits), today)).toMatchObject({ kind: "order", quantity: units(5), firm_quantity: units(5), forecast_quantity: units(0) })
  })

  it("is not ordered where supply covers it, whenever that comes", () => {
    expect(suggest(pair({ ...waits, supply: [supply(5, dayAfter(today, 3))] }), today)).toBeNull()
    expect(suggest(pair({ ...waits, supply: [supply(5, far)] }), today)).toBeNull()
    expect(suggest(pair({ ...waits, supply: [supply(3, far)] }), today)).toMatchObject({ quantity: units(2) })
  })

  it("asks for supply sooner that customers wait for", () => {
    expect(suggest(pair({ ...waits, supply: [supply(6, far)] }), today)).toMatchObject({ kind: "bring_forward", quantity: units(0) })
  })

  it("is never smoothed; the forecast is", () => {
    const suggestion = suggest(pair({ on_hand: units(0), waiting: units(5), smoothing: 4 }), today)
    // 5 + 1 + (31 − 0)/4, the last two rounded up.
    expect(suggestion).toMatchObject({ firm_quantity: units(5), forecast_quantity: units(9), quantity: units(14) })
  })

  it("lets a smoothed forecast be ordered once a review", () => {
    const drafted = supply(2, dayAfter(today, 10), { is_draft: true, ordered_on: today })
    expect(suggest(pair({ smoothing: 4, supply: [drafted] }), today)).toBeNull()
    expect(suggest(pair({ smoothing: 4, supply: [drafted] }), dayAfter(today, 1))).toMatchObject({ kind: "order" })
  })
})

describe("from whom", () => {
  const rush = offer({ agreement_id: "rushed", rush: true, days: 2, fee: 30 })
  const other = offer({ agreement_id: "other", supplier_id: "südholz", days: 3, price: 3 })
  const short = { on_hand: units(0), waiting: units(5), offers: [offer(), rush, other] }

  it("takes the first choice where nobody has said what waiting costs", () => {
    expect(suggest(pair(short), today)?.chosen).toMatchObject({ way: "normal" })
    expect(suggest(pair(short), today)?.ways.map(({ way }) => way)).toEqual(["normal", "rush", "alternative"])
  })

  it("takes the way that costs least with waiting", () => {
    expect(suggest(pair({ ...short, waiting_cost: { eur: 0.01 } }), today)?.chosen).toMatchObject({ way: "normal" })
    expect(suggest(pair({ ...short, waiting_cost: { eur: 1 } }), today)?.chosen).toMatchObject({ way: "rush" })
    expect(suggest(pair({ ...short, offers: [offer(), offer({ ...rush, cost: (q) => q.times(2).plus(300) }), other], waiting_cost: { eur: 1 } }), today)?.chosen).toMatchObject({
      way: "alternative",
    })
  })

  it("says what is needed where nobody delivers it", () => {
    expect(suggest(pair({ offers: [] }), today)).toMatchObject({ chosen: null, quantity: units(28) })
  })
})

describe("however dates move and whatever is ordered in between", () => {
  const steps = fc.array(
    fc.oneof(
      fc.record({ do: fc.constant("order" as const) }),
      fc.record({ do: fc.constant("move" as const), which: fc.nat(5), to: fc.option(fc.integer({ min: 0, max: 300 })) }),
      fc.record({ do: fc.constant("demand" as const), units: fc.integer({ min: 0, max: 15 }) }),
      fc.record({ do: fc.constant("receive" as const), which: fc.nat(5) }),
      fc.record({ do: fc.constant("wait" as const), days: fc.integer({ min: 0, max: 20 }) })
    ),
    { maxLength: 60 }
  )

  property.prop([steps, fc.constantFrom(1, 6, 25), fc.constantFrom(1, 1.618, 4), fc.nat(40)])(
    "no order lifts the total position above what to order up to, but by its rounding",
    (sequence, pack, smoothing, start) => {
      let now = today
      let state = pair({ on_hand: units(start), smoothing })
      for (const step of sequence) {
        const place = "which" in step ? step.which % Math.max(1, state.supply.length) : 0
        const at = state.supply[place]
        if (step.do === "wait") {
          now = dayAfter(now, step.days)
        } else if (step.do === "demand") {
          const waiting = state.waiting.plus(BigNumber.max(0, units(step.units).minus(state.on_hand)))
          state = { ...state, waiting, on_hand: BigNumber.max(0, state.on_hand.minus(step.units)) }
        } else if (step.do === "move" && at) {
          const expected_on = step.to === null ? null : dayAfter(now, step.to)
          state = { ...state, supply: state.supply.map((one) => (one === at ? { ...one, expected_on } : one)) }
        } else if (step.do === "receive" && at) {
          const served = BigNumber.min(state.waiting, at.quantity)
          state = {
            ...state,
            waiting: state.waiting.minus(served),
            on_hand: state.on_hand.plus(at.quantity).minus(served),
            supply: state.supply.filter((one) => one !== at),
          }
        } else if (step.do === "order") {
          const suggestion = suggest({ ...state, offers: [offer({ pack, arrives_on: dayAfter(now, 10) })] }, now)
          const before = totalOf(state)
          const quantity = suggestion?.chosen?.quantity ?? units(0)
          if (quantity.gt(0)) {
            expect(before.plus(quantity).toNumber()).toBeLessThan(32 + pack)
            state = { ...state, supply: [...state.supply, supply(quantity.toNumber(), dayAfter(now, 10), { ordered_on: now, is_draft: true })] }
          }
        }
      }
      const covered = suggest({ ...state, offers: [offer({ arrives_on: dayAfter(now, 10) })] }, now)
      // A need is never hidden: whoever has less than the reorder point in reach is told.
      const reach = state.supply.filter(({ expected_on }) => expected_on === null || expected_on <= dayAfter(now, 11))
      const near = stockNow(state).plus(sumOf(reach))
      expect(covered === null && near.lte(12) && !state.supply.some(({ ordered_on }) => ordered_on === now)).toBe(false)
    }
  )
})

const sumOf = (supplies: readonly OpenSupply[]): BigNumber => BigNumber.sum(0, ...supplies.map(({ quantity }) => quantity))
const totalOf = (state: PairSituation): BigNumber => stockNow(state).plus(sumOf(state.supply))
