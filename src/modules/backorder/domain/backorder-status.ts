import type BigNumber from "bignumber.js"

export const backorderTransitions = {
  waiting: ["allocated", "fulfilled", "canceled"],
  allocated: ["waiting", "fulfilled", "canceled"],
  // A canceled fulfilment gives its units back to the line.
  fulfilled: ["allocated", "waiting"],
  // What a customer gave up can be ordered again by an edit of the order.
  canceled: ["waiting"],
} as const satisfies Record<string, readonly string[]>

export type BackorderStatus = keyof typeof backorderTransitions

/**
 * A record is about what waits: it is canceled once nothing waits because someone gave it up,
 * even where other units of the line are still to be shipped.
 */
export function backorderStatus(line: { waiting: BigNumber; allocated: BigNumber; canceled: BigNumber }): BackorderStatus {
  if (line.waiting.gt(0)) {
    return "waiting"
  }
  if (line.canceled.gt(0)) {
    return "canceled"
  }
  return line.allocated.gt(0) ? "allocated" : "fulfilled"
}

export function isClosed(status: BackorderStatus): boolean {
  return status === "fulfilled" || status === "canceled"
}
