import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type BigNumber from "bignumber.js"
import { exact, type ExactQuantity } from "./exact-quantity"

/** Stock of an inventory item at a location; `free` is on hand less reserved, and negative where more is reserved. */
export interface StoreLevel {
  locationId: string
  free: BigNumber
  /** Sales channels that sell from the location. */
  channelIds: readonly string[]
}

export interface StorePart {
  inventoryItemId: string
  required: BigNumber
  levels: readonly StoreLevel[]
}

/** A variant with what decides whether it can be had now. */
export interface StoreVariant {
  id: string
  title: string
  sku: string | null
  productId: string
  productTitle: string
  /** Sales channels in which the product is published. */
  channelIds: readonly string[]
  managed: boolean
  backorderable: boolean
  parts: readonly StorePart[]
}

interface Row {
  id: string
  title: string | null
  sku: string | null
  manage_inventory: boolean
  allow_backorder: boolean
  product: { id: string; title: string; status: string; sales_channels: ({ id: string } | null)[] | null } | null
  inventory_items:
    | ({ inventory_item_id: string; inventory: { location_levels: LevelRow[] | null } | null } & ExactQuantity<"required_quantity">)[]
    | null
}

interface LevelRow extends ExactQuantity<"stocked_quantity" | "reserved_quantity"> {
  location_id: string
  stock_locations: ({ sales_channels: ({ id: string } | null)[] | null } | null)[] | null
}

const fields = [
  "id",
  "title",
  "sku",
  "manage_inventory",
  "allow_backorder",
  "product.id",
  "product.title",
  "product.status",
  "product.sales_channels.id",
  "inventory_items.inventory_item_id",
  "inventory_items.required_quantity",
  "inventory_items.inventory.location_levels.location_id",
  "inventory_items.inventory.location_levels.stocked_quantity",
  "inventory_items.inventory.location_levels.reserved_quantity",
  "inventory_items.inventory.location_levels.raw_stocked_quantity",
  "inventory_items.inventory.location_levels.raw_reserved_quantity",
  "inventory_items.inventory.location_levels.stock_locations.id",
  "inventory_items.inventory.location_levels.stock_locations.sales_channels.id",
]

export async function storeVariants(container: MedusaContainer, ids: readonly string[]): Promise<ReadonlyMap<string, StoreVariant>> {
  const rows = ids.length > 0 ? await read(container, { id: [...ids] }, ids.length) : []
  return new Map(rows.map((row) => [row.id, toVariant(row)]))
}

/** Every variant that may be backordered, in batches by id, so that a large catalogue is never held at once. */
export async function* backorderableVariants(container: MedusaContainer, batch: number): AsyncGenerator<StoreVariant[]> {
  let after = ""
  for (;;) {
    const rows = await read(container, { id: { $gt: after }, manage_inventory: true, allow_backorder: true }, batch)
    yield rows.map(toVariant)
    const last = rows.at(-1)
    if (rows.length < batch || !last) {
      return
    }
    after = last.id
  }
}

async function read(container: MedusaContainer, filters: Record<string, unknown>, take: number): Promise<Row[]> {
  const { data }: { data: Row[] } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "variant",
    fields,
    filters,
    pagination: { skip: 0, take, order: { id: "ASC" } },
  })
  return data
}

function toVariant(row: Row): StoreVariant {
  return {
    id: row.id,
    title: row.title ?? "",
    sku: row.sku,
    productId: row.product?.id ?? "",
    productTitle: row.product?.title ?? row.title ?? "",
    channelIds: row.product?.status === "published" ? idsOf(row.product.sales_channels) : [],
    managed: row.manage_inventory,
    backorderable: row.allow_backorder,
    parts: (row.inventory_items ?? []).map((part) => ({
      inventoryItemId: part.inventory_item_id,
      required: exact(part, "required_quantity"),
      levels: (part.inventory?.location_levels ?? []).map((level) => ({
        locationId: level.location_id,
        free: exact(level, "stocked_quantity").minus(exact(level, "reserved_quantity")),
        channelIds: (level.stock_locations ?? []).flatMap((location) => idsOf(location?.sales_channels)),
      })),
    })),
  }
}

function idsOf(rows: readonly ({ id: string } | null)[] | null | undefined): string[] {
  return (rows ?? []).flatMap((row) => (row ? [row.id] : []))
}
