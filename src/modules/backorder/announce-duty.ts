import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Run } from "./measured-stock"
import { ordersDue, takeDue, type ClockAct } from "./repositories/duties"
import { appendToLedger, lockOrders } from "./repositories/ledger"

/** How many orders one sweep takes at a time. */
const BATCH = 200

/** What the customer is told of by the clock, as the ledger calls it. */
const eventOf = { tell_overdue: "overdue", tell_no_date: "undated", last_chance: "last_chance" } as const satisfies Partial<Record<ClockAct, string>>

/** Writes a batch of what the clock has to tell into the ledger, each once, and gives the records concerned. */
export async function announceDuty(
  manager: SqlEntityManager,
  act: keyof typeof eventOf,
  run: Run
): Promise<{ id: string; order_id: string }[]> {
  const orderIds = await ordersDue(manager, act, run.now, BATCH)
  await lockOrders(manager, orderIds)
  const taken = await takeDue(manager, act, orderIds, run.now)
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
        deadline: record.next_duty_at.toISOString(),
      },
    }))
    await appendToLedger(manager, entries, run)
  }
  return taken.map(({ id, order_id }) => ({ id, order_id }))
}
