/**
 * How many units of a line's part are given up in all.
 *
 * An edit that takes units off the order takes off first those that were given up before: what is
 * left of the line is still wanted. So a cancellation, asked for when more was ordered, counts
 * for less by as much as was taken off since; asking twice is asking once.
 */
import BigNumber from "bignumber.js"

/** Units given up in all, and what was ordered when they were. */
export interface GivenUp {
  canceled: BigNumber
  ordered: BigNumber
}

export interface GivenUpOf {
  ordered: BigNumber
  fulfilled: BigNumber
  /** The whole order was canceled: nothing that has not left is wanted any more. */
  orderCanceled: boolean
  recorded: GivenUp | null
  requested: GivenUp | null
}

export function givenUp({ ordered, fulfilled, orderCanceled, recorded, requested }: GivenUpOf): BigNumber {
  const open = BigNumber.max(0, ordered.minus(fulfilled))
  if (orderCanceled) {
    return open
  }
  const still = [recorded, requested].flatMap((given) =>
    given ? given.canceled.minus(BigNumber.max(0, given.ordered.minus(ordered))) : []
  )
  return BigNumber.min(open, BigNumber.max(0, ...still))
}
