import BigNumber from "bignumber.js"
import { addDays } from "../calendar"
import type { Arrival } from "../peg-arrivals"
import { unpromised, type LinePromise, type PromisedDate, type PromiseTerms } from "../promise"
import type { RecordedLine } from "../recorded-line"
import type { LineDemand, PairKey, PartDemand, Pool, Share, StockState } from "../stock-state"

export type Amount = string | number

/** Noon, so that a test notices where a day is taken for a moment. */
const noon = new Date("2026-03-02T12:00:00Z")

/** Day 0 is a Monday; days before it are negative. */
export const day = (number: number): Date => addDays(noon, number)

export const units = (amount: Amount): BigNumber => new BigNumber(amount)

export const noLeadTime: PromiseTerms = { handlingDays: 0, transitDays: 0, leadTimeDays: null }

type Counted = "ordered" | "allocated" | "waiting" | "fulfilled" | "canceled"

type RecordInput = Partial<Record<Counted, Amount> & Omit<RecordedLine, Counted>>

export function record(input: RecordInput = {}): RecordedLine {
  return {
    backorderId: "bo_1",
    locationId: "sloc_1",
    priority: 0,
    weight: 0,
    shipping: "as_available",
    minimumBatch: null,
    promise: unpromised,
    reason: "waits_without_supply",
    releasePending: false,
    ...input,
    ordered: units(input.ordered ?? 0),
    allocated: units(input.allocated ?? 0),
    waiting: units(input.waiting ?? 0),
    fulfilled: units(input.fulfilled ?? 0),
    canceled: units(input.canceled ?? 0),
  }
}

/** What a record says whose line has nothing but this at a location. */
export function recordAt(locationId: string, input: Partial<Record<Exclude<Counted, "ordered">, Amount>> = {}): RecordedLine {
  const { allocated = 0, waiting = 0, fulfilled = 0, canceled = 0 } = input
  const ordered = total([allocated, waiting, fulfilled, canceled].map(units))
  return record({ ...input, locationId, backorderId: `bo_${locationId}`, ordered: ordered.toFixed() })
}

interface ShareInput {
  held?: Amount
  packable?: Amount
  tidy?: boolean
  recorded?: RecordedLine | null
}

/** Unless told otherwise core may pack all that is held. */
export function share(locationId: string, input: ShareInput = {}): Share {
  const held = input.held ?? 0
  return {
    locationId,
    held: units(held),
    packable: units(input.packable ?? held),
    tidy: input.tidy ?? true,
    recorded: input.recorded ?? null,
  }
}

interface PartInput {
  item?: string
  required?: Amount
  ordered?: Amount
  fulfilled?: Amount
  canceled?: Amount
  shares?: readonly Share[]
  move?: { from: string; to: string; quantity: Amount }
}

export function part(input: PartInput = {}): PartDemand {
  return {
    inventoryItemId: input.item ?? "iitem_1",
    required: units(input.required ?? 1),
    ordered: units(input.ordered ?? 0),
    fulfilled: units(input.fulfilled ?? 0),
    canceled: units(input.canceled ?? 0),
    shares: input.shares ?? [share("sloc_1")],
    move: input.move ? { ...input.move, quantity: units(input.move.quantity) } : null,
  }
}

type LineInput = Partial<Omit<LineDemand, "lineId">> & Omit<PartInput, "shares"> & ShareInput & { at?: string }

/** A line of order `order_1` with one part at one location, unless `parts` are given. */
export function line(lineId: string, input: LineInput = {}): LineDemand {
  const {
    item, required, ordered, fulfilled, canceled, move,
    held, packable, tidy, recorded, at = "sloc_1", ...rest
  } = input
  const shares = [share(at, { held, packable, tidy, recorded })]
  return {
    lineId,
    orderId: "order_1",
    orderedAt: day(0),
    priority: 0,
    weight: 0,
    counted: true,
    shipping: "as_available",
    minimumBatch: null,
    sourcing: "single",
    sources: [at],
    parts: [part({ item, required, ordered, fulfilled, canceled, move, shares })],
    ...rest,
  }
}

/** A line with one part that is or may be at several locations. */
export function spread(lineId: string, ordered: Amount, shares: readonly Share[], input: LineInput = {}): LineDemand {
  const sources = input.sources ?? shares.map((one) => one.locationId)
  return line(lineId, { ...input, sources, parts: [part({ ...input, ordered, shares })] })
}

/** A bench with two cushions, all of it where core reserved it: at one location, unless told otherwise. */
export function kit(lineId: string, sets: number, input: LineInput & { benchesAt?: Share[]; cushionsAt?: Share[] } = {}): LineDemand {
  const { at = "sloc_1", benchesAt, cushionsAt, ...rest } = input
  return line(lineId, {
    at,
    parts: [
      part({ item: "bench", ordered: sets, shares: benchesAt ?? [share(at, { held: sets })] }),
      part({ item: "cushion", required: 2, ordered: sets * 2, shares: cushionsAt ?? [share(at, { held: sets * 2 })] }),
    ],
    ...rest,
  })
}

export function arrival(id: string, at: Date, quantity: Amount, promisedBy = at): Arrival {
  return { id, at, promisedBy, quantity: units(quantity) }
}

interface PoolInput extends Partial<PairKey> {
  onHand?: Amount
  otherHolds?: Amount
  arrivals?: readonly Arrival[]
}

export function pool(input: PoolInput = {}): Pool {
  return {
    inventoryItemId: input.inventoryItemId ?? "iitem_1",
    locationId: input.locationId ?? "sloc_1",
    onHand: units(input.onHand ?? 0),
    otherHolds: units(input.otherHolds ?? 0),
    arrivals: input.arrivals ?? [],
  }
}

/** Pools of one item, by location. */
export function at(stock: Record<string, Amount>, inventoryItemId = "iitem_1"): Pool[] {
  return Object.entries(stock).map(([locationId, onHand]) => pool({ inventoryItemId, locationId, onHand }))
}

/** Lines that want one item of one location. */
export function pairState({ lines = [], ...stock }: PoolInput & { lines?: readonly LineDemand[] }): StockState {
  return { pools: [pool(stock)], lines }
}

export function promised(at: Date, basis: PromisedDate["basis"] = "purchase_order"): PromisedDate {
  return { expectedAt: at, promisedBy: at, basis }
}

/** A promise given once for a date, under the version named. */
export function promise(version: number, at: Date, basis: PromisedDate["basis"] = "purchase_order"): LinePromise {
  return { version, date: promised(at, basis), firstPromisedBy: at }
}

export function total(amounts: Iterable<BigNumber>): BigNumber {
  return [...amounts].reduce((sum, amount) => sum.plus(amount), new BigNumber(0))
}
