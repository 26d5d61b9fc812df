import type BigNumber from "bignumber.js"

/** Why a line got stock, or did not. */
export type BackorderReason =
  | "covered_by_stock"
  | "partly_covered"
  | "waits_for_arrival"
  | "waits_without_supply"
  | "nothing_open"

export function explainLine(line: { allocated: BigNumber; waiting: BigNumber; pegged: boolean }): BackorderReason {
  if (line.waiting.isZero()) {
    return line.allocated.isZero() ? "nothing_open" : "covered_by_stock"
  }
  if (!line.pegged) {
    return "waits_without_supply"
  }
  return line.allocated.isZero() ? "waits_for_arrival" : "partly_covered"
}
