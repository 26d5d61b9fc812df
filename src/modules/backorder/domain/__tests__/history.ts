/**
 * The life of some stock: one thing after the other happens to it, as Medusa and people do it, and
 * the engine runs after each.
 */
import BigNumber from "bignumber.js"
import { fc } from "@fast-check/jest"
import { locations, quantities } from "./arbitraries"
import { at, day, line, part, share, units } from "./builders"
import { replanned } from "./engine"
import { addDays } from "../calendar"
import { openNeed, wantedParts } from "../open-need"
import type { PlanRules } from "../plan"
import type { LineDemand, PartDemand, Share, StockState } from "../stock-state"

const now = day(0)

/** Fractions are sold of the single part only. */
type Happening =
  | "cloth_ordered"
  | "kit_ordered"
  | "kit_ordered_from_two"
  | "shipped"
  | "shipment_canceled"
  | "given_up"
  | "received"
  | "vanished"
  | "edited"
  | "reservation_moved"
  | "moved"
  | "prioritized"
  | "split_allowed"
  | "kit_changed"

interface Step {
  happening: Happening
  pick: number
  amount: BigNumber
  place: number
  shipping: LineDemand["shipping"]
  sourcing: LineDemand["sourcing"]
}

const stepsOf = (happenings: readonly Happening[], sites: number, shipping: readonly LineDemand["shipping"][]) =>
  fc.record({
    happening: fc.constantFrom(...happenings),
    pick: fc.nat({ max: 99 }),
    amount: quantities(1, 10),
    place: fc.nat({ max: sites - 1 }),
    shipping: fc.constantFrom(...shipping),
    sourcing: fc.constantFrom<LineDemand["sourcing"]>(...(sites > 1 ? (["single", "split"] as const) : (["single"] as const))),
  })

const everyDay: readonly Happening[] = [
  "cloth_ordered", "cloth_ordered", "shipped", "shipped", "shipment_canceled", "given_up", "received", "vanished", "edited",
]

const steps = stepsOf(everyDay, 1, ["as_available"])

const anySteps = stepsOf(
  [
    ...everyDay, "kit_ordered", "kit_ordered", "kit_ordered_from_two", "received", "received",
    "reservation_moved", "moved", "prioritized", "split_allowed", "kit_changed",
  ],
  locations.length,
  ["as_available", "as_available", "complete", "batch"]
)

/** One item at one location. */
export const histories = fc.array(steps, { minLength: 1, maxLength: 25 })

/** Two items at three locations, and every way to ship and to source. */
export const anyHistories = fc.array(anySteps, { minLength: 1, maxLength: 30 })

type Steps = readonly Step[]

const unitsOf = (amount: BigNumber, { parts }: LineDemand) => (parts.length > 1 ? amount.integerValue(BigNumber.ROUND_CEIL) : amount)

/** Core reserves the whole quantity at checkout, there or not. */
function ordered(state: StockState, step: Step, number: number): StockState {
  const isKit = step.happening.startsWith("kit")
  const here = locations[step.place]
  const there = step.happening === "kit_ordered_from_two" ? locations[(step.place + 1) % locations.length] : here
  const quantity = isKit ? step.amount.integerValue(BigNumber.ROUND_CEIL) : step.amount
  const take = (item: string, required: number, location: string): PartDemand => {
    const ordered = quantity.times(required).toFixed()
    return part({ item, required, ordered, shares: [share(location, { held: ordered })] })
  }
  const sources = [...locations.slice(step.place), ...locations.slice(0, step.place)].slice(0, 2)
  const parts = isKit ? [take("iitem_1", 1, here), take("iitem_2", 2, there)] : [take("iitem_1", 1, here)]
  const { shipping, sourcing } = step
  const input = { orderId: `order_${number % 3}`, orderedAt: addDays(now, number), shipping, sourcing, sources, parts }
  return { ...state, lines: [...state.lines, line(`line_${number}`, input)] }
}

function stocked(state: StockState, item: string, location: string, change: (onHand: BigNumber) => BigNumber): StockState {
  return {
    ...state,
    pools: state.pools.map((pool) =>
      pool.inventoryItemId === item && pool.locationId === location ? { ...pool, onHand: change(pool.onHand) } : pool
    ),
  }
}

/** Puts units of a line's parts where they are packed, or takes them from there; whole sets at one location. */
function packed(state: StockState, line: LineDemand, location: string, sets: BigNumber): StockState {
  const goods = line.parts.map((part) => ({ part, quantity: sets.times(part.required) }))
  const parts = goods.map(({ part, quantity }): PartDemand => {
    const known = part.shares.some((one) => one.locationId === location)
    const shares = known ? part.shares : [...part.shares, share(location)]
    const left = (one: Share): Share => ({
      ...one,
      held: one.held.minus(quantity),
      packable: BigNumber.max(0, one.packable.minus(quantity)),
    })
    return {
      ...part,
      fulfilled: part.fulfilled.plus(quantity),
      shares: shares.map((one) => (one.locationId === location ? left(one) : one)),
    }
  })
  return goods.reduce<StockState>(
    (after, { part, quantity }) => stocked(after, part.inventoryItemId, location, (onHand) => onHand.minus(quantity)),
    { ...state, lines: state.lines.map((other) => (other === line ? { ...line, parts } : other)) }
  )
}

/** Sets of which the location holds every part. */
function heldSets(line: LineDemand, location: string): BigNumber {
  const sets = BigNumber.min(
    ...line.parts.map((part) => (part.shares.find((one) => one.locationId === location)?.held ?? units(0)).div(part.required))
  )
  return line.parts.length > 1 ? sets.integerValue(BigNumber.ROUND_FLOOR) : sets
}

function happen(state: StockState, step: Step, number: number): StockState {
  const line = state.lines[step.pick % Math.max(1, state.lines.length)]
  const location = locations[step.place]
  const withLine = (change: Partial<LineDemand>): StockState => ({
    ...state,
    lines: state.lines.map((other) => (other === line ? { ...other, ...change } : other)),
  })
  const withParts = (change: (part: PartDemand) => Partial<PartDemand>): StockState =>
    withLine({ parts: line.parts.map((part) => ({ ...part, ...change(part) })) })

  if (!line) {
    return ordered(state, { ...step, happening: "cloth_ordered" }, number)
  }
  switch (step.happening) {
    case "cloth_ordered":
    case "kit_ordered":
    case "kit_ordered_from_two":
      return ordered(state, step, number)
    case "shipped": {
      const sites = line.parts[0].shares.map((one) => one.locationId).toSorted()
      const from = sites[step.place % sites.length]
      return packed(state, line, from, BigNumber.min(unitsOf(step.amount, line), heldSets(line, from)))
    }
    case "shipment_canceled": {
      const left = BigNumber.min(...line.parts.map((part) => part.fulfilled.div(part.required)))
      return packed(state, line, location, BigNumber.min(unitsOf(step.amount, line), left).negated())
    }
    case "given_up": {
      const wanted = wantedParts(line)
      const sets = BigNumber.min(unitsOf(step.amount, line), ...wanted.map((part) => openNeed(part).div(part.required)))
      return withParts((part) => (wanted.includes(part) ? { canceled: part.canceled.plus(sets.times(part.required)) } : {}))
    }
    case "received":
      return stocked(state, `iitem_${(step.pick % 2) + 1}`, location, (onHand) => onHand.plus(step.amount))
    case "vanished":
      return stocked(state, `iitem_${(step.pick % 2) + 1}`, location, (onHand) => BigNumber.max(0, onHand.minus(step.amount)))
    case "edited": {
      // Core lets all of a line's reservations go and makes a new one; what we hold elsewhere stays.
      const sets = unitsOf(step.amount, line).minus(1)
      return withParts((part) => {
        const open = sets.times(part.required)
        const others = part.shares.filter((one) => one.locationId !== location)
        const here = part.shares.find((one) => one.locationId === location) ?? share(location)
        return {
          ordered: part.fulfilled.plus(part.canceled).plus(open),
          shares: [
            ...others.map((one) => ({ ...one, held: one.held.minus(one.packable), packable: units(0) })),
            { ...here, held: here.held.minus(here.packable).plus(open), packable: open },
          ],
        }
      })
    }
    case "reservation_moved":
      return withParts((part) => {
        const moved = part.shares.reduce((sum, one) => sum.plus(one.packable), units(0))
        const here = part.shares.find((one) => one.locationId === location) ?? share(location)
        const others = part.shares.filter((one) => one !== here)
        return {
          shares: [
            ...others.map((one) => ({ ...one, held: one.held.minus(one.packable), packable: units(0) })),
            { ...here, held: here.held.minus(here.packable).plus(moved), packable: moved },
          ],
        }
      })
    case "moved": {
      const from = line.parts[0].shares.map((one) => one.locationId).toSorted()[0]
      const sets = unitsOf(step.amount, line)
      return withParts((part) => ({
        move: { from, to: location, quantity: sets.times(part.required) },
        shares: part.shares.some((one) => one.locationId === location) ? part.shares : [...part.shares, share(location)],
      }))
    }
    case "prioritized":
      return withLine({ priority: (step.pick % 4) - 1 })
    case "split_allowed":
      return withLine({ shipping: step.shipping, sourcing: step.sourcing })
    case "kit_changed": {
      // The cushions are no part of it any more: of them only what has left is wanted.
      const [bench, ...dropped] = line.parts
      const without = dropped.map((part) => ({ ...part, ordered: part.fulfilled, canceled: units(0) }))
      return withLine({ parts: [bench, ...without] })
    }
  }
}

const empty: StockState = {
  pools: ["iitem_1", "iitem_2"].flatMap((item) => at(Object.fromEntries(locations.map((location) => [location, 0])), item)),
  lines: [],
}

/** Runs the engine after each step, as replan does, and shows `check` every state that it leaves. */
export function lived(history: Steps, terms: PlanRules, check: (state: StockState, at: Date) => void): void {
  history.reduce((state, step, number) => {
    const at = addDays(now, number)
    const after = replanned(happen(state, step, number), terms, at)
    check(after, at)
    return after
  }, empty)
}
