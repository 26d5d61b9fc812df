import type BigNumber from "bignumber.js"

/** Why a line got stock, or did not. */
export type BackorderReason =
  | "covered_by_stock"
  | "partly_covered"
  | "waits_for_arrival"
  | "waits_without_supply"
  | "waits_to_be_whole"
  | "waits_for_other_parts"
  | "stock_not_counted"
  | "nothing_open"

export interface Explained {
  allocated: BigNumber
  waiting: BigNumber
  pegged: boolean
  counted: boolean
  /** Units that nobody holds, at the same location. */
  free: BigNumber
  /** Another part of the same kits waits. */
  kitWaits: boolean
}

export function explainLine(line: Explained): BackorderReason {
  if (!line.counted && line.allocated.gt(0)) {
    return "stock_not_counted"
  }
  if (line.waiting.isZero()) {
    if (line.allocated.isZero()) {
      return "nothing_open"
    }
    return line.kitWaits ? "waits_for_other_parts" : "covered_by_stock"
  }
  // Free stock is left to others only where the line takes all it wants or nothing.
  if (line.free.gt(0)) {
    return "waits_to_be_whole"
  }
  if (!line.pegged) {
    return "waits_without_supply"
  }
  return line.allocated.isZero() ? "waits_for_arrival" : "partly_covered"
}
