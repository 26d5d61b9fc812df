/**
 * A scenario made ready to run: checked, its distributions as tables, its runs cut into blocks.
 *
 * Days that do not count come first, so that the position with which a run begins is forgotten: the longest lead time and
 * review, and where a policy orders up to a level also a cycle, for only the position of fixed batches starts as it stays.
 */
import { requireAtLeast, requireInteger, requireNonNegative, places } from "../math/bounds"
import { aliasTable, type AliasTable } from "./alias-table"
import { orderingRule, type OrderingRule } from "./ordering-rule"
import type { Scenario } from "./scenario"

export interface Plan {
  rules: OrderingRule[]
  /** Whether all quantities are whole numbers. */
  whole: boolean
  demand: AliasTable
  leadTime: AliasTable
  /** Days before those that count. */
  warmUp: number
  days: number
  /** The longest lead time. */
  longest: number
  runs: number
  blockRuns: number
  seed: number
}

/** Few enough to share 10,000 runs evenly among workers, many enough that a message costs nothing beside them. */
const BLOCK_RUNS = 250

const LONGEST_CYCLE = 365

export function planOf({ policies, demand, leadTime, days, runs, seed }: Scenario): Plan {
  requireInteger({ days, runs, seed, ...places("lead time", leadTime.values) })
  requireAtLeast(1, { days })
  requireAtLeast(2, { runs })
  requireNonNegative({ ...places("demand", demand.values), ...places("lead time", leadTime.values) })
  const rules = policies.map(orderingRule)
  const mean = demand.values.reduce((sum, value, place) => sum + value * demand.probabilities[place], 0)
  const cycles = rules.map(({ batch, reorderPoint, orderUpTo }) =>
    batch > 0 || mean === 0 ? 0 : Math.min(LONGEST_CYCLE, Math.ceil((orderUpTo - reorderPoint) / mean))
  )
  const longest = Math.max(...leadTime.values)
  return {
    rules,
    whole: [...demand.values, ...rules.flatMap(quantitiesOf)].every(Number.isInteger),
    demand: aliasTable("demand", demand),
    leadTime: aliasTable("the lead time", leadTime),
    warmUp: longest + Math.max(...rules.map(({ reviewDays }) => reviewDays)) + 2 * Math.max(0, ...cycles),
    days,
    longest,
    runs,
    blockRuns: BLOCK_RUNS,
    seed: seed | 0,
  }
}

export const blocksOf = ({ runs, blockRuns }: Plan): number => Math.ceil(runs / blockRuns)

const quantitiesOf = ({ reorderPoint, batch, orderUpTo, multiple }: OrderingRule): number[] => [reorderPoint, batch, orderUpTo, multiple]
