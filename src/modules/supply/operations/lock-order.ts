import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { MedusaError } from "@medusajs/framework/utils"
import type { Decision } from "../domain/decision"
import type { SupplyPair } from "../repositories/arrivals"
import { lockLines, lockOrder, type LockedLine, type LockedOrder } from "../repositories/orders"

/** The value of a decision, or the error its caller sees. */
export function orThrow<T>(decision: Decision<T>): T {
  if (!decision.ok) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, decision.reason)
  }
  return decision.value
}

/** An order and its lines, held until the transaction ends: the order first, then the lines by id. */
export async function lockWhole(
  manager: SqlEntityManager,
  id: string
): Promise<{ order: LockedOrder; lines: LockedLine[] }> {
  const order = await lockOrder(manager, id)
  if (!order) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no purchase order with id "${id}".`)
  }
  return { order, lines: await lockLines(manager, [id]) }
}

/** The pairs an order's lines stand at, each once. */
export const pairsOf = (order: LockedOrder, lines: readonly LockedLine[]): SupplyPair[] =>
  [...new Set(lines.map((line) => line.inventory_item_id))]
    .sort()
    .map((inventory_item_id) => ({ inventory_item_id, location_id: order.location_id }))
