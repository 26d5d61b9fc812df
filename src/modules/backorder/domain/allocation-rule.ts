/**
 * Who is served first.
 *
 * A rule turns the lines that want stock into turns. The engine grants the turns one after the
 * other: in a turn a line takes what it wants of what is free, or no more than the turn allows.
 * The order of the first turns is also the order in which lines keep what they hold: the last
 * gives back first. What a person put first is first under every rule.
 */
import BigNumber from "bignumber.js"
import { sum } from "./hand-out"
import type { LineDemand } from "./stock-state"

/** What a line lacks of a part at a location, and who else wants of that. */
export interface Lack {
  lacking: BigNumber
  /** Free there, less what lines lack that a person put before this one. */
  free: BigNumber
  /** What this line and those beside it lack there together. */
  lackingOfAll: BigNumber
}

export interface Contender {
  line: LineDemand
  parts: readonly { required: BigNumber; places: readonly Lack[] }[]
}

export interface Turn {
  lineId: string
  /** Units of the line; null for as many as there are. */
  atMost: BigNumber | null
}

export interface AllocationRule {
  turns(contenders: readonly Contender[]): readonly Turn[]
}

type Compare = (a: LineDemand, b: LineDemand) => number

/** By order time, then by line id, so that the result never depends on how rows were read. */
const byOrderTime: Compare = (a, b) =>
  b.priority - a.priority || a.orderedAt.getTime() - b.orderedAt.getTime() || (a.lineId < b.lineId ? -1 : 1)

const byWeight: Compare = (a, b) => b.priority - a.priority || b.weight - a.weight || byOrderTime(a, b)

function inOrder(contenders: readonly Contender[], compare: Compare): Turn[] {
  return [...contenders]
    .sort((a, b) => compare(a.line, b.line))
    .map(({ line }) => ({ lineId: line.lineId, atMost: null }))
}

export const allocationRules = {
  fifo: { turns: (contenders) => inOrder(contenders, byOrderTime) },
  /** By the priority that the policies give, then by order time. */
  priority: { turns: (contenders) => inOrder(contenders, byWeight) },
  /** To each in proportion to what it lacks; what rounding leaves over goes by order time. */
  fair_share: {
    turns: (contenders) => {
      const shares = new Map(contenders.map((contender) => [contender.line.lineId, fairShare(contender)]))
      const queue = inOrder(contenders, byOrderTime)
      return [...queue.map((turn) => ({ ...turn, atMost: shares.get(turn.lineId) ?? null })), ...queue]
    },
  },
} as const satisfies Record<string, AllocationRule>

export type AllocationRuleName = keyof typeof allocationRules

/** As finely divided as what the line lacks: whole chairs, but cloth by the centimetre. */
function fairShare({ parts }: Contender): BigNumber {
  const shares = parts
    .map(({ required, places }) => ({ required, lacks: places.filter((place) => place.lacking.gt(0)) }))
    .filter(({ lacks }) => lacks.length > 0)
    .map(({ required, lacks }) => {
      const share = sum(lacks.map(({ free, lacking, lackingOfAll }) => BigNumber.min(lacking, free.times(lacking).div(lackingOfAll))))
      const decimals = sum(lacks.map((place) => place.lacking)).decimalPlaces() ?? 0
      return share.div(required).decimalPlaces(decimals, BigNumber.ROUND_FLOOR)
    })
  return shares.length > 0 ? BigNumber.min(...shares) : new BigNumber(0)
}
