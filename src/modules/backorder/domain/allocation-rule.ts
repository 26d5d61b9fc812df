import type { LineDemand } from "./pair-state"

/** Orders lines for stock; the first is served first, the last gives back first. */
export interface AllocationRule {
  order(lines: readonly LineDemand[]): readonly LineDemand[]
}

/** By order time, then by line id, so that the result never depends on how rows were read. */
const fifo: AllocationRule = {
  order: (lines) =>
    [...lines].sort((a, b) => a.orderedAt.getTime() - b.orderedAt.getTime() || (a.lineId < b.lineId ? -1 : 1)),
}

export const allocationRules = { fifo } as const

export type AllocationRuleName = keyof typeof allocationRules
