import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import type { SupplyPair } from "../../modules/supply/repositories/arrivals"
import { itemNames } from "../queries/item-names"

/** What to tell of goods that come to a place where Medusa counts them no more: what happened, and the ways out. */
export async function levelGone(
  container: MedusaContainer,
  { inventory_item_id, location_id }: SupplyPair
): Promise<MedusaError> {
  const [names, [location]] = await Promise.all([
    itemNames(container, [inventory_item_id]),
    container.resolve(Modules.STOCK_LOCATION).listStockLocations({ id: location_id }, { take: 1 }),
  ])
  const [item, place] = [names[inventory_item_id] ?? `"${inventory_item_id}"`, location?.name ?? location_id]
  return new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `Nothing was booked: ${item} is no longer stocked at "${place}", its inventory level there was deleted. Add the location to the item again, or receive at another location.`
  )
}

/** Of the pairs those at which Medusa has no level. */
export async function withoutLevel(container: MedusaContainer, pairs: readonly SupplyPair[]): Promise<SupplyPair[]> {
  if (!pairs.length) {
    return []
  }
  const levels = await container.resolve(Modules.INVENTORY).listInventoryLevels(
    {
      inventory_item_id: pairs.map((pair) => pair.inventory_item_id),
      location_id: pairs.map((pair) => pair.location_id),
    },
    { take: null }
  )
  return pairs.filter(
    (pair) =>
      !levels.some(
        (level) => level.inventory_item_id === pair.inventory_item_id && level.location_id === pair.location_id
      )
  )
}
