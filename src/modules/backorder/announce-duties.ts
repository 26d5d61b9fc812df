import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Run } from "./measured-stock"
import { takeUntold, type ClockAct, type DueAct } from "./repositories/duties"
import { appendToLedger, lockOrders } from "./repositories/ledger"

export type TellingAct = Exclude<ClockAct, "cancel">

/** What the customer is told of by the clock, as the ledger calls it. */
const eventOf = {
  tell_overdue: "overdue",
  tell_no_date: "undated",
  last_chance: "last_chance",
} as const satisfies Record<TellingAct, string>

/** Writes into the ledger what customers have to be told, each once, and gives the records concerned. */
export async function announceDuties(
  manager: SqlEntityManager,
  act: TellingAct,
  acts: readonly DueAct[],
  run: Run
): Promise<{ id: string; order_id: string }[]> {
  const deadlines = new Map(acts.map((due) => [due.backorder_id, due.deadline]))
  await lockOrders(manager, [...new Set(acts.map(({ order_id }) => order_id))])
  const taken = await takeUntold(manager, [...deadlines.keys()], eventOf[act], run.now)
  if (taken.length > 0) {
    const entries = taken.map((record) => ({
      orderId: record.order_id,
      backorderId: record.id,
      type: eventOf[act],
      data: {
        line_item_id: record.line_item_id,
        inventory_item_id: record.inventory_item_id,
        promised_by: record.promised_by?.toISOString() ?? null,
        promise_version: record.promise_version,
        quantity: record.waiting_quantity,
        deadline: deadlines.get(record.id)?.toISOString() ?? null,
      },
    }))
    await appendToLedger(manager, entries, run)
  }
  return taken.map(({ id, order_id }) => ({ id, order_id }))
}
