import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import { rowsOf } from "./sql"

export interface WaitingQuantity {
  inventory_item_id: string
  location_id: string
  /** A decimal string. */
  quantity: string
}

/** What waits of each item, location by location; places where nothing waits are left out. */
export function waitingQuantities(manager: SqlEntityManager, inventoryItemIds: string[]): Promise<WaitingQuantity[]> {
  return rowsOf<WaitingQuantity>(
    manager,
    `SELECT inventory_item_id, location_id, sum(waiting_quantity)::text AS quantity
       FROM backorder
      WHERE inventory_item_id = ANY(?::text[]) AND deleted_at IS NULL AND waiting_quantity > 0
      GROUP BY inventory_item_id, location_id`,
    [inventoryItemIds]
  )
}
