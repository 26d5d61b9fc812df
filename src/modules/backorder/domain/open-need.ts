import BigNumber from "bignumber.js"
import type { LineDemand } from "./pair-state"

/** Units a line still wants: ordered less fulfilled less canceled, never below zero. */
export function openNeed(line: Pick<LineDemand, "ordered" | "fulfilled" | "canceled">): BigNumber {
  return BigNumber.max(0, line.ordered.minus(line.fulfilled).minus(line.canceled))
}
