import BigNumber from "bignumber.js"
import type { Contender, Lack } from "./allocation-rule"
import type { FreeStock } from "./free-stock"
import { sum } from "./hand-out"
import { lackingAt, ofPart, type Slot } from "./slot"
import type { LineDemand } from "./stock-state"

/** Each line, with what it lacks of each of its parts, what of that is free, and who wants it beside it. */
export function contenders(
  lines: readonly LineDemand[],
  byLine: ReadonlyMap<string, readonly Slot[]>,
  free: FreeStock
): Contender[] {
  const lacking = lackingByPriority([...byLine.values()].flat())
  const lackAt = (slot: Slot): Lack => {
    const here = lacking.get(pairOf(slot)) ?? new Map<number, BigNumber>()
    const before = sum([...here].flatMap(([priority, units]) => (priority > slot.line.priority ? units : [])))
    return {
      lacking: lackingAt(slot),
      free: BigNumber.max(0, free.at(slot).minus(before)),
      lackingOfAll: here.get(slot.line.priority) ?? lackingAt(slot),
    }
  }
  return lines.map((line) => ({
    line,
    parts: line.parts.map((part) => ({
      required: part.required,
      places: ofPart(byLine.get(line.lineId) ?? [], part).map(lackAt),
    })),
  }))
}

/** What all lines of one priority lack together, pair by pair. */
function lackingByPriority(slots: readonly Slot[]): ReadonlyMap<string, ReadonlyMap<number, BigNumber>> {
  const pairs = new Map<string, Map<number, BigNumber>>()
  for (const slot of slots) {
    const here = pairs.get(pairOf(slot)) ?? new Map<number, BigNumber>()
    here.set(slot.line.priority, (here.get(slot.line.priority) ?? new BigNumber(0)).plus(lackingAt(slot)))
    pairs.set(pairOf(slot), here)
  }
  return pairs
}

function pairOf(slot: Slot): string {
  return `${slot.inventoryItemId} ${slot.locationId}`
}
