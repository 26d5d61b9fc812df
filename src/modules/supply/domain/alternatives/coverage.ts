/**
 * Which goods come for which waiting units. The queue and what is coming are walked together: a unit's goods are there
 * by the first day on which all that comes by then reaches its place in the queue.
 *
 * Conserves: what is covered and what is not add up to the queue, in its order. More goods, or earlier ones, make no
 * unit later.
 */
import BigNumber from "bignumber.js"

/** Units of one customer's line, in the order of the queue. */
export interface Waiting {
  id: string
  quantity: BigNumber
  /** The last day on which the goods may come if the customer is to have them in time; null where none was promised. */
  needed_by: string | null
}

/** Goods on their way. */
export interface Coming {
  id: string
  quantity: BigNumber
  /** The day we stand for. */
  by: string
}

/** Each part of the queue with the day its goods are there; null where none come. */
export function cover<Units extends Waiting>(
  queue: readonly Units[],
  coming: readonly Coming[]
): (Units & { by: string | null })[] {
  const supply = inTurn(coming)
  const covered: (Units & { by: string | null })[] = []
  let next = 0
  let left = supply[0]?.quantity ?? new BigNumber(0)
  for (const units of queue) {
    let open = units.quantity
    while (open.isGreaterThan(0) && next < supply.length) {
      const taken = BigNumber.min(open, left)
      if (taken.isGreaterThan(0)) {
        covered.push({ ...units, quantity: taken, by: supply[next].by })
      }
      open = open.minus(taken)
      left = left.minus(taken)
      if (left.isZero()) {
        next += 1
        left = supply[next]?.quantity ?? new BigNumber(0)
      }
    }
    if (open.isGreaterThan(0)) {
      covered.push({ ...units, quantity: open, by: null })
    }
  }
  return covered
}

/** How much is there by the end of a day. */
export function suppliedBy(coming: readonly Coming[], day: string): BigNumber {
  return BigNumber.sum(0, ...coming.flatMap(({ by, quantity }) => (by <= day ? [quantity] : [])))
}

const inTurn = (coming: readonly Coming[]): Coming[] =>
  [...coming].sort((left, right) => inWords(left.by, right.by) || inWords(left.id, right.id))

const inWords = (left: string, right: string): number => (left < right ? -1 : Number(left > right))
