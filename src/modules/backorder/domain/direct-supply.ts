/**
 * Goods that somebody would deliver to one customer alone if they were ordered now.
 *
 * They come past the shop's shelf: they wait behind nobody and leave nothing for anybody else. Until they are ordered
 * they are worth a lead time: they give a line its first date, the one it keeps once they are, and never move one.
 */
import type BigNumber from "bignumber.js"
import { sum } from "./hand-out"
import type { Arrival } from "./peg-arrivals"
import { lackingAt, type Slot } from "./slot"
import type { Pool } from "./stock-state"

/** What of a line waits and nobody was asked for, and what the shop holds of it; in units of the inventory item. */
export interface Uncovered {
  waiting: BigNumber
  held: BigNumber
}

export type DirectArrival = Pick<Arrival, "at" | "promisedBy">

/** When that would come; null where nobody delivers it so. */
export type DirectSupply = (line: Uncovered) => DirectArrival | null

/** What waits where nothing is on its way for its line, as far as it would be ordered for the line alone. */
export function suppliedDirectly(slots: readonly Slot[], pools: readonly Pool[]): ReadonlyMap<Slot, DirectArrival> {
  const direct = new Map<Slot, DirectArrival>()
  for (const line of new Set(slots.map((slot) => slot.line)).values()) {
    const own = slots.filter((slot) => slot.line === line)
    const waiting = line.direct ? own.filter((slot) => lackingAt(slot).gt(0) && !isOnItsWay(slot, pools)) : []
    const arrival =
      waiting.length > 0
        ? (line.direct?.({ waiting: sum(waiting.map(lackingAt)), held: sum(own.map((slot) => slot.got)) }) ?? null)
        : null
    if (arrival) {
      waiting.forEach((slot) => direct.set(slot, arrival))
    }
  }
  return direct
}

function isOnItsWay({ inventoryItemId, locationId, line }: Slot, pools: readonly Pool[]): boolean {
  return pools.some(
    (pool) =>
      pool.inventoryItemId === inventoryItemId &&
      pool.locationId === locationId &&
      pool.arrivals.some((arrival) => arrival.lineId === line.lineId)
  )
}
