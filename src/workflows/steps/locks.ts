import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

export interface InventoryPair {
  inventory_item_id: string
  location_id: string
}

/** Seconds to wait for whoever plans or packs at the same pair. */
const PATIENCE = 30

/**
 * Runs `job` while nobody else plans or packs at the pairs.
 *
 * The keys are our own: core takes the inventory item's id itself whenever stock or a reservation
 * changes, and would wait for us for ever. They are sorted, so that two jobs never wait for each
 * other. Order: pairs first, then an order's money; never the other way round.
 */
export function withPairsLocked<Result>(
  container: MedusaContainer,
  pairs: readonly InventoryPair[],
  job: () => Promise<Result>
): Promise<Result> {
  const keys = new Set(pairs.map((pair) => `backorder:pair:${pair.inventory_item_id}:${pair.location_id}`))
  return keys.size === 0
    ? job()
    : container.resolve(Modules.LOCKING).execute([...keys].sort(), job, { timeout: PATIENCE })
}

/** Runs `job` while nobody else moves the order's money. */
export function withMoneyLocked<Result>(
  container: MedusaContainer,
  orderId: string,
  job: () => Promise<Result>
): Promise<Result> {
  return container.resolve(Modules.LOCKING).execute(`backorder:money:${orderId}`, job, { timeout: PATIENCE })
}
