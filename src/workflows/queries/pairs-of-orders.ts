import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { BackorderModuleService } from "../../modules/backorder/service"
import type { InventoryPair } from "../steps/locks"

interface OrderRow {
  items: { id: string; variant: { inventory_items: { inventory_item_id: string }[] } | null }[]
}

/**
 * The pairs at which lines of the orders are reserved or recorded, and of what is neither, the
 * items that it is made of.
 */
export async function pairsOfOrders(
  container: MedusaContainer,
  orderIds: string[]
): Promise<(Pick<InventoryPair, "inventory_item_id"> & Partial<InventoryPair>)[]> {
  const { data: orders }: { data: OrderRow[] } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "order",
      fields: ["items.id", "items.variant.inventory_items.inventory_item_id"],
      filters: { id: orderIds },
    })
  const lines = orders.flatMap((order) => order.items)
  const [reservations, records] = await Promise.all([
    container.resolve(Modules.INVENTORY).listReservationItems({ line_item_id: lines.map((line) => line.id) }, { take: null }),
    container.resolve<BackorderModuleService>(BACKORDER_MODULE).recordsOfOrders(orderIds),
  ])
  return [
    ...reservations.map((held) => ({ inventory_item_id: held.inventory_item_id, location_id: held.location_id })),
    ...records.map((record) => ({ inventory_item_id: record.inventoryItemId, location_id: record.locationId })),
    ...lines.flatMap((line) =>
      (line.variant?.inventory_items ?? []).map(({ inventory_item_id }) => ({ inventory_item_id }))
    ),
  ]
}
