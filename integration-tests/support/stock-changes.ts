/** Everything staff can do to stock, reservations and the catalogue, through core's own admin routes. */
import { stockGoods, type Goods } from "../../demo/story/goods"
import type { Shop } from "../../demo/story/shop"

export interface Reservation {
  id: string
  line_item_id: string | null
  inventory_item_id: string
  location_id: string
  quantity: number
  metadata: Record<string, unknown> | null
}

export async function reservationsOf(shop: Shop, goods: Goods): Promise<Reservation[]> {
  const { body } = await shop.admin<{ reservations: Reservation[] }>(
    "GET",
    `/admin/reservations?inventory_item_id=${goods.inventoryItemId}&limit=200&order=created_at`
  )
  return body.reservations
}

export async function deleteReservation(shop: Shop, id: string): Promise<void> {
  await shop.admin("DELETE", `/admin/reservations/${id}`)
}

export async function changeReservation(
  shop: Shop,
  id: string,
  change: { quantity?: number; location_id?: string }
): Promise<void> {
  await shop.admin("POST", `/admin/reservations/${id}`, change)
}

/** Holds goods for something that is no order line; answers the reservation's id. */
export async function holdBack(shop: Shop, goods: Goods, quantity: number): Promise<string> {
  const { body } = await shop.admin<{ reservation: { id: string } }>("POST", "/admin/reservations", {
    inventory_item_id: goods.inventoryItemId,
    location_id: goods.locationId,
    quantity,
    description: "Kept for the fair",
  })
  return body.reservation.id
}

/** The shop's stock locations in the order they were made; goods are stocked at the first. */
export async function locationsOf(shop: Shop): Promise<string[]> {
  const { body } = await shop.admin<{ stock_locations: { id: string }[] }>("GET", "/admin/stock-locations?order=created_at")
  return body.stock_locations.map(({ id }) => id)
}

export async function createLevel(shop: Shop, goods: Goods, locationId: string, stocked: number): Promise<void> {
  await shop.admin("POST", `/admin/inventory-items/${goods.inventoryItemId}/location-levels`, {
    location_id: locationId,
    stocked_quantity: stocked,
  })
}

/** Core refuses while units are reserved or incoming there, unless forced. */
export async function deleteLevel(
  shop: Shop,
  goods: Goods,
  locationId: string,
  options: { force?: boolean } = {}
): Promise<void> {
  const path = `/admin/inventory-items/${goods.inventoryItemId}/location-levels`
  if (!options.force) {
    await shop.admin("DELETE", `${path}/${locationId}`)
    return
  }
  const { body } = await shop.admin<{ inventory_levels: { id: string; location_id: string }[] }>("GET", path)
  const ids = body.inventory_levels.filter((level) => level.location_id === locationId).map(({ id }) => id)
  await shop.admin("POST", `${path}/batch`, { delete: ids, force: true })
}

export async function switchVariant(
  shop: Shop,
  goods: Goods,
  change: { allow_backorder?: boolean; manage_inventory?: boolean }
): Promise<void> {
  await shop.admin("POST", await variantPath(shop, goods), change)
}

export async function deleteVariant(shop: Shop, goods: Goods): Promise<void> {
  await shop.admin("DELETE", await variantPath(shop, goods))
}

export async function deleteProduct(shop: Shop, goods: Goods): Promise<void> {
  await shop.admin("DELETE", `/admin/products/${await productOf(shop, goods)}`)
}

/** A part of a kit, and how many of it one kit takes. */
export interface Part {
  goods: Goods
  required: number
}

/** A kit of the goods given. Its own inventory item is that of its first part. */
export async function kitOf(shop: Shop, parts: readonly Part[], price = 100): Promise<Goods> {
  const kit = await stockGoods(shop, `Kit ${Math.random().toString(36).slice(2)}`, 0, price)
  for (const part of parts) {
    await addPart(shop, kit, part)
  }
  await removePart(shop, kit, kit.inventoryItemId)
  return { ...kit, inventoryItemId: parts[0].goods.inventoryItemId }
}

export async function addPart(shop: Shop, kit: Goods, { goods, required }: Part): Promise<void> {
  await shop.admin("POST", `${await variantPath(shop, kit)}/inventory-items`, {
    inventory_item_id: goods.inventoryItemId,
    required_quantity: required,
  })
}

export async function changePart(shop: Shop, kit: Goods, { goods, required }: Part): Promise<void> {
  await shop.admin("POST", `${await variantPath(shop, kit)}/inventory-items/${goods.inventoryItemId}`, {
    required_quantity: required,
  })
}

export async function removePart(shop: Shop, kit: Goods, inventoryItemId: string): Promise<void> {
  await shop.admin("DELETE", `${await variantPath(shop, kit)}/inventory-items/${inventoryItemId}`)
}

async function variantPath(shop: Shop, goods: Goods): Promise<string> {
  return `/admin/products/${await productOf(shop, goods)}/variants/${goods.variantId}`
}

async function productOf(shop: Shop, goods: Goods): Promise<string> {
  const { body } = await shop.admin<{ variants: { product_id: string }[] }>(
    "GET",
    `/admin/product-variants?id=${goods.variantId}&fields=product_id`
  )
  return body.variants[0].product_id
}
