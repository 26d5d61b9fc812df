import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { BackorderModuleService } from "../../modules/backorder/service"
import type { InventoryPair } from "../steps/locks"

/** The pairs at which lines of the orders are reserved or recorded. */
export async function pairsOfOrders(container: MedusaContainer, orderIds: string[]): Promise<InventoryPair[]> {
  const { data: orders }: { data: { items: { id: string }[] }[] } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order", fields: ["items.id"], filters: { id: orderIds } })
  const lineIds = orders.flatMap((order) => order.items.map((item) => item.id))
  const [reservations, records] = await Promise.all([
    container.resolve(Modules.INVENTORY).listReservationItems({ line_item_id: lineIds }, { take: null }),
    container.resolve<BackorderModuleService>(BACKORDER_MODULE).recordsOfOrders(orderIds),
  ])
  return [
    ...reservations.map((held) => ({ inventory_item_id: held.inventory_item_id, location_id: held.location_id })),
    ...records.map((record) => ({ inventory_item_id: record.inventoryItemId, location_id: record.locationId })),
  ]
}
