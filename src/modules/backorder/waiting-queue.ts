/** Who waits for some items, in the order in which the engine would serve them, and what nobody needs. Stores nothing. */
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import type BigNumber from "bignumber.js"
import { allocate } from "./domain/allocate"
import type { AllocationRuleName } from "./domain/allocation-rule"
import { pegWaiting } from "./domain/peg-waiting"
import type { LinePromise } from "./domain/promise"
import { lackingAt } from "./domain/slot"
import type { PairKey } from "./domain/stock-state"
import type { LineFacts, MeasuredStock } from "./measured-stock"
import { recordsOfLines } from "./repositories/backorder-records"
import { lastConsents } from "./repositories/decisions"
import { allocationRuleOf, stockStateOf } from "./stock-state-of"

/** A line that waits for an item at a location; quantities in units of the item. */
export interface WaitingShare extends PairKey {
  backorderId: string
  facts: LineFacts
  waiting: BigNumber
  promise: LinePromise
  /** The customer said of the last promise that they wait. */
  agreed: boolean
  /** What the whole of it is pegged to. */
  arrivalId: string | null
}

export interface WaitingQueue {
  shares: WaitingShare[]
  /** What nobody may or wants to have. */
  free: (PairKey & { quantity: BigNumber })[]
}

const noWishes = { cancellations: [], priorities: [], moves: [] }

export async function waitingQueue(
  manager: SqlEntityManager,
  measured: MeasuredStock,
  rule: AllocationRuleName
): Promise<WaitingQueue> {
  const facts = new Map(measured.lines.map((line) => [line.facts.lineId, line.facts]))
  const records = await recordsOfLines(manager, [...facts.keys()])
  const consents = await lastConsents(manager, [...new Set(records.map((record) => record.orderId))])
  const state = stockStateOf(measured, records, noWishes)
  const { slots, free } = allocate(state, allocationRuleOf(measured.lines, rule))
  const pegs = pegWaiting(slots, state.pools, free)
  return {
    shares: slots.flatMap((slot): WaitingShare[] => {
      const line = facts.get(slot.line.lineId)
      const record = slot.share?.recorded
      const { inventoryItemId, locationId } = slot
      return line && record && lackingAt(slot).gt(0)
        ? [
            {
              inventoryItemId,
              locationId,
              backorderId: record.backorderId,
              facts: line,
              waiting: lackingAt(slot),
              promise: record.promise,
              agreed: (consents.get(line.orderId) ?? 0) >= record.promise.version,
              arrivalId: pegs.get(slot)?.id ?? null,
            },
          ]
        : []
    }),
    free: state.pools.map((pool) => ({
      inventoryItemId: pool.inventoryItemId,
      locationId: pool.locationId,
      quantity: free.at(pool),
    })),
  }
}
