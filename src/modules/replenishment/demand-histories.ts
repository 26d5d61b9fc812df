import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { addDays } from "./domain/demand/calendar"
import type { PairKey } from "./domain/demand/pair-key"
import { sellableHistory, type DayOfDemand, type WeekOfDemand } from "./domain/demand/sellable-history"
import type { UnsellableDays } from "./domain/demand/unsellable-days"
import { selectDemandDays, selectFirstDemandDays, selectUnsellableSpans } from "./repositories/demand-days"

export interface PairHistory extends PairKey {
  /** Whole weeks up to yesterday, the earliest first; none for what was never asked for. */
  weeks: WeekOfDemand[]
}

/** A pair's history begins with the first day on which anything was asked of it, at most `historyDays` ago. */
export async function demandHistories(
  manager: SqlEntityManager,
  pairs: readonly PairKey[],
  today: string,
  historyDays: number
): Promise<PairHistory[]> {
  const [earliest, yesterday] = [addDays(today, -historyDays), addDays(today, -1)]
  const firstDays = byPair(await selectFirstDemandDays(manager, pairs), ({ day }) => day)
  const days = byPair(
    await selectDemandDays(manager, pairs, earliest, yesterday),
    ({ day, quantity }): DayOfDemand => ({ day, quantity: Number(quantity) })
  )
  const spans = byPair(
    await selectUnsellableSpans(manager, pairs, earliest, yesterday),
    ({ from_day, until_day }): UnsellableDays => ({ from: from_day, until: until_day })
  )
  return pairs.map((pair) => {
    const [first] = firstDays(pair)
    return {
      inventory_item_id: pair.inventory_item_id,
      location_id: pair.location_id,
      weeks:
        first === undefined
          ? []
          : sellableHistory({
              days: days(pair),
              unsellable: spans(pair),
              from: first > earliest ? first : earliest,
              to: yesterday,
            }),
    }
  })
}

function byPair<Row extends PairKey, Value>(rows: readonly Row[], valueOf: (row: Row) => Value): (pair: PairKey) => Value[] {
  const groups = new Map<string, Value[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) {
      group.push(valueOf(row))
    } else {
      groups.set(keyOf(row), [valueOf(row)])
    }
  }
  return (pair) => groups.get(keyOf(pair)) ?? []
}

const keyOf = ({ inventory_item_id, location_id }: PairKey): string => `${inventory_item_id} ${location_id}`
