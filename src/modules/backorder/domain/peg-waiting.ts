/**
 * Pegs what waits to what arrives, at all locations.
 *
 * 1. At each pair those who wait there come first, in the order of the queue.
 * 2. A line that is left without an arrival is pegged to the location that will soonest have, after
 *    all who wait there, what it lacks; a line served from one location, all that it wants. It goes
 *    there once the goods have come.
 */
import BigNumber from "bignumber.js"
import type { FreeStock } from "./free-stock"
import { sum } from "./hand-out"
import { wantedParts } from "./open-need"
import { pegArrivals, type Arrival } from "./peg-arrivals"
import { lackingAt, ofPart, type Slot } from "./slot"
import type { LineDemand, PairKey, PartDemand, Pool } from "./stock-state"

type Pegs = Map<Slot, Arrival>

export function pegWaiting(slots: readonly Slot[], pools: readonly Pool[], free: FreeStock): ReadonlyMap<Slot, Arrival> {
  const waiting = slots.filter((slot) => lackingAt(slot).gt(0))
  const pegs: Pegs = new Map(pools.flatMap((pool) => pegHere(waiting, pool)))
  const queues = new Queues(pools, waiting)
  for (const line of new Set(waiting.filter((slot) => !pegs.has(slot)).map((slot) => slot.line))) {
    const own = slots.filter((slot) => slot.line === line)
    const [soonest] = line.sources
      .filter((location) => !own.some((slot) => slot.locationId === location && isAt(slot)))
      .flatMap((location) => elsewhere(line, own, location, queues, free, pegs) ?? [])
      .sort((a, b) => a.at.getTime() - b.at.getTime())
    if (soonest) {
      soonest.parts.forEach(({ pair, quantity }) => queues.add(pair, quantity))
      own
        .filter((slot) => lackingAt(slot).gt(0) && !pegs.has(slot))
        .forEach((slot) => pegs.set(slot, soonest.parts.find(({ part }) => part === slot.part)?.peg ?? soonest.latest))
    }
  }
  return pegs
}

/** A line that may be split waits at some of its locations only. */
function isAt(slot: Slot): boolean {
  return (slot.line.sourcing === "single" ? slot.want : lackingAt(slot)).gt(0)
}

function pegHere(waiting: readonly Slot[], pool: Pool): [Slot, Arrival][] {
  const here = waiting.filter((slot) => keyOf(slot) === keyOf(pool))
  const pegs = pegArrivals(
    here.map((slot) => ({ lineId: slot.line.lineId, waiting: lackingAt(slot) })),
    pool.arrivals
  )
  return here.flatMap((slot): [Slot, Arrival][] => {
    const peg = pegs.get(slot.line.lineId)
    return peg ? [[slot, peg]] : []
  })
}

interface Elsewhere {
  at: Date
  latest: Arrival
  parts: readonly { part: PartDemand; pair: PairKey; quantity: BigNumber; peg: Arrival }[]
}

/** What the line would be pegged to at the location; null where that will not have all it needs. */
function elsewhere(
  line: LineDemand,
  own: readonly Slot[],
  locationId: string,
  queues: Queues,
  free: FreeStock,
  pegs: ReadonlyMap<Slot, Arrival>
): Elsewhere | null {
  const short = wantedParts(line).map((part) => {
    const pair = { inventoryItemId: part.inventoryItemId, locationId }
    const open = ofPart(own, part).map((slot) => (line.sourcing === "single" ? slot.want : pegs.has(slot) ? none : lackingAt(slot)))
    return { part, pair, quantity: BigNumber.max(0, sum(open).minus(free.at(pair))) }
  })
  const parts = short
    .filter(({ quantity }) => quantity.gt(0))
    .flatMap((one) => {
      const peg = queues.pegOfLast(one.pair, one.quantity)
      return peg ? [{ ...one, peg }] : []
    })
  const [latest] = [...parts].sort((a, b) => b.peg.promisedBy.getTime() - a.peg.promisedBy.getTime())
  const isWhole = parts.length === short.filter(({ quantity }) => quantity.gt(0)).length
  const isKept = wantedParts(line).every((part) => free.knows({ ...part, locationId }))
  return latest && isWhole && isKept ? { at: latest.peg.promisedBy, latest: latest.peg, parts } : null
}

const none = new BigNumber(0)

/** How much is waited for at each pair, whoever waits. */
class Queues {
  private readonly wanted = new Map<string, BigNumber>()
  private readonly arrivals: ReadonlyMap<string, readonly Arrival[]>

  constructor(pools: readonly Pool[], waiting: readonly Slot[]) {
    this.arrivals = new Map(pools.map((pool) => [keyOf(pool), pool.arrivals]))
    waiting.forEach((slot) => this.add(slot, lackingAt(slot)))
  }

  add(pair: PairKey, quantity: BigNumber): void {
    this.wanted.set(keyOf(pair), this.at(pair).plus(quantity))
  }

  /** The peg of one who comes after all of them. */
  pegOfLast(pair: PairKey, quantity: BigNumber): Arrival | undefined {
    const others = this.at(pair)
    const queue = [...(others.gt(0) ? [{ lineId: "others", waiting: others }] : []), { lineId: "last", waiting: quantity }]
    return pegArrivals(queue, this.arrivals.get(keyOf(pair)) ?? []).get("last")
  }

  private at(pair: PairKey): BigNumber {
    return this.wanted.get(keyOf(pair)) ?? none
  }
}

function keyOf({ inventoryItemId, locationId }: PairKey): string {
  return `${inventoryItemId} ${locationId}`
}
