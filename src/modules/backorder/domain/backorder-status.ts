import type BigNumber from "bignumber.js"

export const backorderTransitions = {
  waiting: ["allocated", "fulfilled", "canceled"],
  allocated: ["waiting", "fulfilled", "canceled"],
  // A canceled fulfilment gives its units back to the line.
  fulfilled: ["allocated", "waiting", "canceled"],
  // What a customer gave up can be ordered again, or taken off, by an edit of the order.
  canceled: ["waiting", "allocated", "fulfilled"],
} as const satisfies Record<string, readonly string[]>

export type BackorderStatus = keyof typeof backorderTransitions

export interface CountedLine {
  waiting: BigNumber
  allocated: BigNumber
  fulfilled: BigNumber
  canceled: BigNumber
}

/**
 * A record is about what waits: it is canceled once nothing waits because someone gave it up,
 * even where other units of the line are still to be shipped. A line that an edit took off the
 * order was given up too, although nothing of it counts as canceled.
 */
export function backorderStatus(line: CountedLine): BackorderStatus {
  if (line.waiting.gt(0)) {
    return "waiting"
  }
  if (line.canceled.gt(0)) {
    return "canceled"
  }
  if (line.allocated.gt(0)) {
    return "allocated"
  }
  return line.fulfilled.gt(0) ? "fulfilled" : "canceled"
}

export function isClosed(status: BackorderStatus): boolean {
  return status === "fulfilled" || status === "canceled"
}
