import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

export interface InventoryPair {
  inventory_item_id: string
  location_id: string
}

/** Seconds to wait for whoever plans or packs the same goods. */
const PATIENCE = 30

/**
 * Runs `job` while nobody else plans or packs the items, at any location.
 *
 * The keys are our own: core takes the inventory item's id itself whenever stock or a reservation
 * changes, and would wait for us for ever. They are sorted, so that two jobs never wait for each
 * other. Order: items first, then an order's money; never the other way round.
 */
export function withItemsLocked<Result>(
  container: MedusaContainer,
  itemIds: readonly string[],
  job: () => Promise<Result>
): Promise<Result> {
  const keys = [...new Set(itemIds)].sort().map((id) => `backorder:item:${id}`)
  return keys.length === 0 ? job() : container.resolve(Modules.LOCKING).execute(keys, job, { timeout: PATIENCE })
}

/** Runs `job` while nobody else moves the order's money. */
export function withMoneyLocked<Result>(
  container: MedusaContainer,
  orderId: string,
  job: () => Promise<Result>
): Promise<Result> {
  return container.resolve(Modules.LOCKING).execute(`backorder:money:${orderId}`, job, { timeout: PATIENCE })
}
