import BigNumber from "bignumber.js"
import { addDays } from "../calendar"
import type { LineDemand, PairState } from "../pair-state"
import type { Arrival } from "../peg-arrivals"
import { unpromised, type LinePromise, type PromisedDate, type PromiseTerms } from "../promise"
import type { RecordedLine } from "../recorded-line"

/** Noon, so that a test notices where a day is taken for a moment. */
const noon = new Date("2026-03-02T12:00:00Z")

/** Day 0 is a Monday; days before it are negative. */
export const day = (number: number): Date => addDays(noon, number)

export const units = (amount: string | number): BigNumber => new BigNumber(amount)

export const noLeadTime: PromiseTerms = { handlingDays: 0, transitDays: 0, leadTimeDays: null }

interface LineInput {
  orderId?: string
  orderedAt?: Date
  ordered?: string | number
  fulfilled?: string | number
  canceled?: string | number
  held?: string | number
  recorded?: RecordedLine | null
}

/** A line of order `order_1`, unless told otherwise nothing of which has left, was given up or is held. */
export function line(lineId: string, input: LineInput = {}): LineDemand {
  return {
    lineId,
    orderId: input.orderId ?? "order_1",
    orderedAt: input.orderedAt ?? day(0),
    ordered: units(input.ordered ?? 0),
    fulfilled: units(input.fulfilled ?? 0),
    canceled: units(input.canceled ?? 0),
    held: units(input.held ?? 0),
    recorded: input.recorded ?? null,
  }
}

interface RecordInput {
  ordered?: string | number
  allocated?: string | number
  waiting?: string | number
  fulfilled?: string | number
  canceled?: string | number
  promise?: LinePromise
  reason?: RecordedLine["reason"]
  releasePending?: boolean
}

export function record(input: RecordInput = {}): RecordedLine {
  return {
    backorderId: "bo_1",
    ordered: units(input.ordered ?? 0),
    allocated: units(input.allocated ?? 0),
    waiting: units(input.waiting ?? 0),
    fulfilled: units(input.fulfilled ?? 0),
    canceled: units(input.canceled ?? 0),
    promise: input.promise ?? unpromised,
    reason: input.reason ?? "waits_without_supply",
    releasePending: input.releasePending ?? false,
  }
}

export function arrival(id: string, at: Date, quantity: string | number): Arrival {
  return { id, at, quantity: units(quantity) }
}

interface StateInput {
  onHand?: string | number
  otherHolds?: string | number
  lines?: readonly LineDemand[]
  arrivals?: readonly Arrival[]
}

export function pairState(input: StateInput): PairState {
  return {
    inventoryItemId: "iitem_1",
    locationId: "sloc_1",
    onHand: units(input.onHand ?? 0),
    otherHolds: units(input.otherHolds ?? 0),
    lines: input.lines ?? [],
    arrivals: input.arrivals ?? [],
  }
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

/** Amounts by name, as text: a failed comparison then shows numbers instead of digits and exponents. */
export function shown(amounts: ReadonlyMap<string, BigNumber>): Record<string, string> {
  return Object.fromEntries([...amounts].map(([name, amount]) => [name, amount.toFixed()]))
}
