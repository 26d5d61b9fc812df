import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { takeClaimedDecision } from "./repositories/decisions"
import { appendToLedger, lockOrders } from "./repositories/ledger"

/** What came of a decision: what was paid back, as an exact decimal, and whether goods set out. */
export interface Settlement {
  refunded_amount: string | null
  released: boolean
}

/** Marks a decision done and says so in the ledger, once: a decision that is done already is left as it is. */
export async function finishDecision(
  manager: SqlEntityManager,
  id: string,
  settled: Settlement,
  now: Date
): Promise<void> {
  const decision = await takeClaimedDecision(manager, id, settled.refunded_amount)
  if (!decision) {
    return
  }
  await lockOrders(manager, [decision.order_id])
  const data = {
    decision_id: id,
    decision: decision.decision,
    by: decision.source,
    lines: decision.lines,
    ...(decision.substitutes ? { substitutes: decision.substitutes.lines } : {}),
    ...settled,
  }
  await appendToLedger(manager, [{ orderId: decision.order_id, backorderId: null, type: "decided", data }], {
    id: generateEntityId(undefined, "borun"),
    cause: { type: `${decision.source}_decision`, id, reason: null, actorId: decision.actor_id },
    now,
  })
}
