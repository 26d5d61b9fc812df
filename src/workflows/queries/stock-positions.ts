/**
 * The position of inventory items at every location: on hand, allocated and incoming as Medusa
 * counts them, waiting as we do. Each table is asked once for all items. A place where something
 * waits is named even if Medusa knows no level of the item there any more.
 */
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import BigNumber from "bignumber.js"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { WaitingQuantity } from "../../modules/backorder/repositories/waiting-quantities"
import type { BackorderModuleService } from "../../modules/backorder/service"
import type { StockPositionDTO } from "../../types"
import { exact, type ExactQuantity } from "./exact-quantity"

export interface PositionLevel extends ExactQuantity<"stocked_quantity" | "reserved_quantity" | "incoming_quantity"> {
  inventory_item_id: string
  location_id: string
}

interface Item {
  id: string
  sku?: string | null
  title?: string | null
}

export async function stockPositions(
  container: MedusaContainer,
  wanted: { itemIds: readonly string[]; variantIds: readonly string[] }
): Promise<StockPositionDTO[]> {
  const ids = [...new Set([...wanted.itemIds, ...(await itemsOfVariants(container, wanted.variantIds))])]
  if (ids.length === 0) {
    return []
  }
  const inventory = container.resolve(Modules.INVENTORY)
  const [items, levels, waiting]: [Item[], PositionLevel[], WaitingQuantity[]] = await Promise.all([
    inventory.listInventoryItems({ id: ids }, { take: null, select: ["id", "sku", "title"] }),
    inventory.listInventoryLevels({ inventory_item_id: ids }, { take: null }),
    container.resolve<BackorderModuleService>(BACKORDER_MODULE).waitingQuantities(ids),
  ])
  const places = [...new Set([...levels, ...waiting].map((row) => row.location_id))]
  const locations = await container
    .resolve(Modules.STOCK_LOCATION)
    .listStockLocations({ id: places }, { take: null, select: ["id", "name"] })
  return positionsOf(items, levels, waiting, new Map(locations.map(({ id, name }) => [id, name])))
}

/** By the item's title and the location's name, so that pages neither repeat nor skip a row. */
export function positionsOf(
  items: readonly Item[],
  levels: readonly PositionLevel[],
  waiting: readonly WaitingQuantity[],
  locationNames: ReadonlyMap<string, string>
): StockPositionDTO[] {
  const byId = new Map(items.map((item) => [item.id, item]))
  const levelAt = new Map(levels.map((level) => [keyOf(level), level]))
  const waitingAt = new Map(waiting.map((row) => [keyOf(row), row.quantity]))
  const places = new Map([...levels, ...waiting].map((row) => [keyOf(row), row]))

  return [...places]
    .map(([key, { inventory_item_id, location_id }]): StockPositionDTO => {
      const level = levelAt.get(key)
      const onHand = exact(level, "stocked_quantity")
      const allocated = exact(level, "reserved_quantity")
      const incoming = exact(level, "incoming_quantity")
      const waits = new BigNumber(waitingAt.get(key) ?? 0)
      const item = byId.get(inventory_item_id)
      return {
        inventory_item_id,
        sku: item?.sku ?? null,
        title: item?.title ?? null,
        location_id,
        location_name: locationNames.get(location_id) ?? location_id,
        on_hand: onHand.toNumber(),
        allocated: allocated.toNumber(),
        waiting: waits.toNumber(),
        incoming: incoming.toNumber(),
        net_position: onHand.minus(allocated).minus(waits).plus(incoming).toNumber(),
      }
    })
    .sort((a, b) => compare(sortKey(a), sortKey(b)))
}

async function itemsOfVariants(container: MedusaContainer, variantIds: readonly string[]): Promise<string[]> {
  if (variantIds.length === 0) {
    return []
  }
  const { data }: { data: { inventory_items: { inventory_item_id: string }[] | null }[] } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "variant",
      fields: ["id", "inventory_items.inventory_item_id"],
      filters: { id: [...variantIds] },
    })
  return data.flatMap((variant) => (variant.inventory_items ?? []).map((item) => item.inventory_item_id))
}

const keyOf = (row: { inventory_item_id: string; location_id: string }): string =>
  `${row.inventory_item_id} ${row.location_id}`

const sortKey = (position: StockPositionDTO): string[] => [
  position.title ?? position.sku ?? "",
  position.inventory_item_id,
  position.location_name,
  position.location_id,
]

function compare(a: readonly string[], b: readonly string[]): number {
  const index = a.findIndex((part, at) => part !== b[at])
  return index === -1 ? 0 : (a[index] ?? "").localeCompare(b[index] ?? "", "en")
}
