import type { MedusaContainer } from "@medusajs/framework/types"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { BackorderModuleService } from "../../modules/backorder/service"

export interface InventoryPair {
  inventory_item_id: string
  location_id: string
}

/**
 * Runs `job` while nobody else, in whichever process of the shop, plans or packs the items, at any
 * location.
 *
 * The keys are our own: core takes the inventory item's id itself whenever stock or a reservation
 * changes, and would wait for us for ever. Order: items first, sorted, then an order's money; never
 * the other way round, and never items inside items.
 */
export function withItemsLocked<Result>(
  container: MedusaContainer,
  itemIds: readonly string[],
  job: () => Promise<Result>
): Promise<Result> {
  const locks = itemIds.map((id) => ({
    key: `backorder:item:${id}`,
    inUse: `Inventory item "${id}" is being planned or packed`,
  }))
  return locks.length === 0
    ? job()
    : container.resolve<BackorderModuleService>(BACKORDER_MODULE).exclusively(locks, job)
}

/** Runs `job` while nobody else moves the order's money. */
export function withMoneyLocked<Result>(
  container: MedusaContainer,
  orderId: string,
  job: () => Promise<Result>
): Promise<Result> {
  const lock = { key: `backorder:money:${orderId}`, inUse: `The money of order "${orderId}" is being moved` }
  return container.resolve<BackorderModuleService>(BACKORDER_MODULE).exclusively([lock], job)
}

/** Runs `job` while nobody else answers for the purchase order on its supplier's page. Outside all other locks. */
export function withSupplierAnswerLocked<Result>(
  container: MedusaContainer,
  purchaseOrderId: string,
  job: () => Promise<Result>
): Promise<Result> {
  const lock = { key: `backorder:a-supplier:${purchaseOrderId}`, inUse: `Purchase order "${purchaseOrderId}" is being answered` }
  return container.resolve<BackorderModuleService>(BACKORDER_MODULE).exclusively([lock], job)
}

/** Runs `job` while nobody else settles what suppliers deliver of the customer's order. Outside items and money. */
export function withDropshipsLocked<Result>(
  container: MedusaContainer,
  orderId: string,
  job: () => Promise<Result>
): Promise<Result> {
  const lock = { key: `backorder:a-dropship:${orderId}`, inUse: `What suppliers deliver of order "${orderId}" is being settled` }
  return container.resolve<BackorderModuleService>(BACKORDER_MODULE).exclusively([lock], job)
}

/** Milliseconds that the clock's reconcile waits for another one; what that one does need not be done twice. */
const MOMENT = 1_000

/**
 * Runs `job` while no other reconcile runs in any process. Null where `patiently` is false and
 * another one is at it. Outside all other locks.
 */
export async function withReconcileLocked<Result>(
  container: MedusaContainer,
  patiently: boolean,
  job: () => Promise<Result>
): Promise<Result | null> {
  const lock = { key: "backorder:a-reconcile", inUse: "Every open item is being planned" }
  let begun = false
  try {
    return await container.resolve<BackorderModuleService>(BACKORDER_MODULE).exclusively(
      [lock],
      () => {
        begun = true
        return job()
      },
      patiently ? undefined : MOMENT
    )
  } catch (error) {
    if (!begun && !patiently) {
      return null
    }
    throw error
  }
}
