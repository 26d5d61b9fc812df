import BigNumber from "bignumber.js"
import type { LineDemand, PartDemand } from "./stock-state"

/** Units a part still wants: ordered less fulfilled less canceled, never below zero. */
export function openNeed(part: Pick<PartDemand, "ordered" | "fulfilled" | "canceled">): BigNumber {
  return BigNumber.max(0, part.ordered.minus(part.fulfilled).minus(part.canceled))
}

/** What the rest of a line is made of: a part that is wanted no longer keeps no kit from being whole. */
export function wantedParts(line: LineDemand): readonly PartDemand[] {
  return line.parts.filter((part) => openNeed(part).gt(0))
}
