import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import { startOfDay } from "./domain/calendar"
import type { Run } from "./measured-stock"
import { appendToLedger, lockOrders } from "./repositories/ledger"
import { claimOverdue, overdueOrders } from "./repositories/overdue"

/** How many late orders one sweep takes at a time. */
const BATCH = 200

/** Says in the ledger which promises are broken, each once, and gives the records concerned. */
export async function announceOverdue(manager: SqlEntityManager, run: Run): Promise<{ id: string; order_id: string }[]> {
  const today = startOfDay(run.now)
  const orderIds = await overdueOrders(manager, today, BATCH)
  await lockOrders(manager, orderIds)
  const late = await claimOverdue(manager, orderIds, today)
  if (late.length > 0) {
    const entries = late.map((record) => ({
      orderId: record.order_id,
      backorderId: record.id,
      type: "overdue",
      data: {
        line_item_id: record.line_item_id,
        inventory_item_id: record.inventory_item_id,
        promised_by: record.promised_by.toISOString(),
        promise_version: record.promise_version,
        quantity: record.waiting_quantity,
      },
    }))
    await appendToLedger(manager, entries, run)
  }
  return late.map(({ id, order_id }) => ({ id, order_id }))
}
