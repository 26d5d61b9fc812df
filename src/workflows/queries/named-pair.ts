import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { itemNames } from "./item-names"

/**
 * What people call the item of a pair.
 *
 * @throws MedusaError `not_found` where there is no such item or location
 */
export async function namedPair(
  container: MedusaContainer,
  { inventory_item_id, location_id }: { inventory_item_id: string; location_id: string }
): Promise<string> {
  const { [inventory_item_id]: name } = await itemNames(container, [inventory_item_id])
  if (name === undefined) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no inventory item "${inventory_item_id}".`)
  }
  // Throws "not found" for an unknown location.
  await container.resolve(Modules.STOCK_LOCATION).retrieveStockLocation(location_id, { select: ["id"] })
  return name
}
