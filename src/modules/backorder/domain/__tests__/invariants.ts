/** What is free, and what a line might still take of it, worked out anew from a plan. */
import BigNumber from "bignumber.js"
import { total } from "./builders"
import { openNeed } from "../open-need"
import type { SharePlan } from "../plan"
import type { LineDemand, PairKey, StockState } from "../stock-state"

export interface FreePair extends PairKey {
  units: BigNumber
}

export function freeAfter({ pools }: StockState, plans: readonly SharePlan[]): readonly FreePair[] {
  return pools.map(({ inventoryItemId, locationId, onHand, otherHolds }) => {
    const here = plans.filter(
      ({ line, part, locationId: at }) => line.counted && part.inventoryItemId === inventoryItemId && at === locationId
    )
    const sharedOut = total(here.map(({ allocated }) => allocated))
    return { inventoryItemId, locationId, units: BigNumber.max(0, onHand.minus(otherHolds)).minus(sharedOut) }
  })
}

export function ofLine(plans: readonly SharePlan[], { lineId }: LineDemand): readonly SharePlan[] {
  return plans.filter(({ line }) => line.lineId === lineId)
}

/** No record was made of the line yet. */
export function startedAnew(line: LineDemand): boolean {
  return line.parts.every((part) => part.shares.every(({ recorded }) => recorded === null))
}

const openParts = (line: LineDemand) => line.parts.filter((part) => openNeed(part).gt(0))

function wholeUnits(line: LineDemand, quantityOf: (inventoryItemId: string) => BigNumber): BigNumber {
  const parts = openParts(line)
  const units = BigNumber.min(...parts.map((part) => quantityOf(part.inventoryItemId).div(part.required)))
  return parts.length === 1 && parts[0].required.eq(1) ? units : units.integerValue(BigNumber.ROUND_FLOOR)
}

/** Whole units of the line that are covered, and those that may still be. */
export function lineUnits(line: LineDemand, own: readonly SharePlan[]): { allocated: BigNumber; waiting: BigNumber } {
  if (openParts(line).length === 0) {
    return { allocated: new BigNumber(0), waiting: new BigNumber(0) }
  }
  const unitsOf = (quantity: (planned: SharePlan) => BigNumber) =>
    wholeUnits(line, (item) => total(own.filter(({ part }) => part.inventoryItemId === item).map(quantity)))
  const allocated = unitsOf((planned) => planned.allocated)
  return { allocated, waiting: unitsOf((planned) => planned.allocated.plus(planned.waiting)).minus(allocated) }
}

function freeAt(free: readonly FreePair[], inventoryItemId: string, locationId: string): BigNumber {
  return free.find((pair) => pair.inventoryItemId === inventoryItemId && pair.locationId === locationId)?.units ?? new BigNumber(0)
}

export function whatIsFreeFor(line: LineDemand, locationId: string, free: readonly FreePair[]): BigNumber {
  return wholeUnits(line, (item) => freeAt(free, item, locationId))
}

export function allIsFreeFor(line: LineDemand, locationId: string, free: readonly FreePair[]): boolean {
  return openParts(line).every((part) => freeAt(free, part.inventoryItemId, locationId).gte(openNeed(part)))
}
