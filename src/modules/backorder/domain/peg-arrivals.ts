/**
 * Pegs waiting units to the arrivals that will cover them.
 *
 * Walks the queue and the arrivals together: a line is covered by the first arrival at which
 * the running total of what arrives reaches the running total of what waits. A line that the
 * arrivals do not cover whole gets none: a date that holds for a part of it would be a lie.
 * It is promised for the latest day promised by any of the arrivals up to that one, since it
 * needs them all. What comes for one line alone covers that line and no other, and the line waits
 * for nothing else.
 */
import BigNumber from "bignumber.js"

/** A quantity expected at a pair on a date. */
export interface Arrival {
  id: string
  /** As likely earlier as later. */
  at: Date
  /** The day we stand for; never before `at`. */
  promisedBy: Date
  quantity: BigNumber
  /** The only line it comes for; null where it comes for whoever is next. */
  lineId?: string | null
}

export interface WaitingLine {
  lineId: string
  waiting: BigNumber
}

export function pegArrivals(
  queue: readonly WaitingLine[],
  arrivals: readonly Arrival[]
): ReadonlyMap<string, Arrival> {
  const meantFor = new Set(arrivals.flatMap(({ lineId }) => lineId ?? []))
  const alone = queue.filter(({ lineId }) => meantFor.has(lineId))
  return new Map([
    ...pegInTurn(queue.filter((line) => !alone.includes(line)), arrivals.filter(({ lineId }) => !lineId)),
    ...alone.flatMap((line) => [...pegInTurn([line], arrivals.filter(({ lineId }) => lineId === line.lineId))]),
  ])
}

function pegInTurn(queue: readonly WaitingLine[], arrivals: readonly Arrival[]): ReadonlyMap<string, Arrival> {
  const byDate = [...arrivals].sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1))
  const pegs = new Map<string, Arrival>()
  let wanted = new BigNumber(0)
  let arrived = new BigNumber(0)
  let next = 0
  let promisedBy = new Date(0)

  for (const line of queue) {
    wanted = wanted.plus(line.waiting)
    while (arrived.lt(wanted) && next < byDate.length) {
      arrived = arrived.plus(byDate[next].quantity)
      promisedBy = byDate[next].promisedBy > promisedBy ? byDate[next].promisedBy : promisedBy
      next += 1
    }
    if (arrived.lt(wanted)) {
      break
    }
    pegs.set(line.lineId, { ...byDate[next - 1], promisedBy })
  }
  return pegs
}
