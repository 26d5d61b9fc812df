/**
 * Shares what is on hand among the lines that want it.
 *
 * 1. What a line holds it keeps, as far as it still needs it and stock covers it;
 *    if stock vanished, the last in line gives back first.
 * 2. What is free goes to the lines in the order they are given.
 *
 * Conserves: the shares add up to at most `available`; no share exceeds what its line needs;
 * nothing stays free while a line waits.
 */
import BigNumber from "bignumber.js"
import { openNeed } from "./open-need"
import type { LineDemand } from "./pair-state"

export function allocate(available: BigNumber, queue: readonly LineDemand[]): ReadonlyMap<string, BigNumber> {
  let left = BigNumber.max(0, available)
  const take = (wanted: BigNumber): BigNumber => {
    const taken = BigNumber.min(wanted, left)
    left = left.minus(taken)
    return taken
  }

  const kept = queue.map((line) => take(BigNumber.min(line.held, openNeed(line))))
  return new Map(queue.map((line, place) => [line.lineId, kept[place].plus(take(openNeed(line).minus(kept[place])))]))
}
