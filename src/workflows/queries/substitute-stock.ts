/** Which goods may come instead of others, and whether they are there. */
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, ProductStatus } from "@medusajs/framework/utils"
import type BigNumber from "bignumber.js"
import { exact, type ExactQuantity } from "./exact-quantity"

export interface SubstituteVariant {
  id: string
  title: string
  sku: string | null
  /** Units of each inventory item that one takes; empty where its stock is not counted. */
  parts: readonly { inventoryItemId: string; required: BigNumber }[]
}

/** What has to be held so that nobody else buys it. */
export interface StockHold {
  inventoryItemId: string
  locationId: string
  quantity: BigNumber
}

interface VariantRow {
  id: string
  title: string
  sku: string | null
  manage_inventory: boolean
  product: { title: string; status: string } | null
  inventory_items: ({ inventory_item_id: string } & ExactQuantity<"required_quantity">)[] | null
}

interface ChannelRow {
  sales_channel: { stock_locations: ({ id: string } | null)[] | null } | null
}

/** Variants that can be sold, by id; one of an unpublished product is not among them. */
export async function substituteVariants(
  container: MedusaContainer,
  variantIds: readonly string[]
): Promise<ReadonlyMap<string, SubstituteVariant>> {
  if (variantIds.length === 0) {
    return new Map()
  }
  const { data }: { data: VariantRow[] } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "variant",
    fields: [
      "id",
      "title",
      "sku",
      "manage_inventory",
      "product.title",
      "product.status",
      "inventory_items.inventory_item_id",
      "inventory_items.required_quantity",
    ],
    filters: { id: [...variantIds] },
  })
  return new Map(
    data.flatMap((row) => (row.product?.status === ProductStatus.PUBLISHED ? [[row.id, toVariant(row, row.product.title)]] : []))
  )
}

function toVariant(row: VariantRow, product: string): SubstituteVariant {
  const own = row.title !== product && row.title !== "Default variant"
  return {
    id: row.id,
    title: own ? `${product}, ${row.title}` : product,
    sku: row.sku,
    parts: (row.manage_inventory ? (row.inventory_items ?? []) : []).map((part) => ({
      inventoryItemId: part.inventory_item_id,
      required: exact(part, "required_quantity"),
    })),
  }
}

/**
 * What to hold for so many units of a variant in an order's sales channel: all parts at one location, so that core
 * can pack them. Null where no location has as much free.
 */
export async function stockFor(
  container: MedusaContainer,
  orderId: string,
  variant: SubstituteVariant,
  units: BigNumber
): Promise<readonly StockHold[] | null> {
  if (variant.parts.length === 0) {
    return []
  }
  const [{ data }, levels] = await Promise.all([
    container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order",
      fields: ["sales_channel.stock_locations.id"],
      filters: { id: orderId },
    }),
    container
      .resolve(Modules.INVENTORY)
      .listInventoryLevels({ inventory_item_id: variant.parts.map((part) => part.inventoryItemId) }, { take: null }),
  ])
  const rows: ChannelRow[] = data
  const locations = (rows[0]?.sales_channel?.stock_locations ?? []).flatMap((location) => location?.id ?? [])
  for (const locationId of locations) {
    const holds = variant.parts.map(({ inventoryItemId, required }) => ({
      inventoryItemId,
      locationId,
      quantity: units.times(required),
    }))
    const free = ({ inventoryItemId, quantity }: StockHold): boolean =>
      levels.some(
        (level) =>
          level.inventory_item_id === inventoryItemId &&
          level.location_id === locationId &&
          exact<"stocked_quantity">(level, "stocked_quantity").minus(exact<"reserved_quantity">(level, "reserved_quantity")).gte(quantity)
      )
    if (holds.every(free)) {
      return holds
    }
  }
  return null
}
