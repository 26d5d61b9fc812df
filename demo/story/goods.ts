import type { Shop } from "./shop"

/** A product of one variant, made for the story so that it can be played again and again. */
export interface Goods {
  title: string
  variantId: string
  inventoryItemId: string
  locationId: string
}

export async function stockGoods(shop: Shop, title: string, onHand: number, price: number): Promise<Goods> {
  const [{ body: channels }, { body: profiles }, { body: locations }] = await Promise.all([
    shop.admin<{ sales_channels: { id: string }[] }>("GET", "/admin/sales-channels?limit=1"),
    shop.admin<{ shipping_profiles: { id: string }[] }>("GET", "/admin/shipping-profiles?limit=1"),
    shop.admin<{ stock_locations: { id: string; name: string }[] }>("GET", "/admin/stock-locations?order=created_at"),
  ])
  const locationId = locations.stock_locations[0].id
  const { body } = await shop.admin<{
    product: { variants: { id: string }[] }
  }>("POST", "/admin/products", {
    title,
    status: "published",
    shipping_profile_id: profiles.shipping_profiles[0].id,
    sales_channels: channels.sales_channels.map(({ id }) => ({ id })),
    options: [{ title: "Model", values: ["One"] }],
    variants: [
      {
        title,
        options: { Model: "One" },
        manage_inventory: true,
        allow_backorder: true,
        prices: [
          { currency_code: "eur", amount: price },
          { currency_code: "usd", amount: price },
        ],
      },
    ],
  })
  const variantId = body.product.variants[0].id
  const { body: items } = await shop.admin<{
    variants: { inventory_items: { inventory_item_id: string }[] }[]
  }>("GET", `/admin/product-variants?id=${variantId}&fields=inventory_items.inventory_item_id`)
  const inventoryItemId = items.variants[0].inventory_items[0].inventory_item_id
  await shop.admin("POST", `/admin/inventory-items/${inventoryItemId}/location-levels`, {
    location_id: locationId,
    stocked_quantity: onHand,
  })
  return { title, variantId, inventoryItemId, locationId }
}

export interface PurchaseOrder {
  id: string
  display_id: number
  lines: { id: string; inventory_item_id: string; open_quantity: number }[]
}

export async function orderFromSupplier(
  shop: Shop,
  lines: { goods: Goods; quantity: number; expectedAt: string }[]
): Promise<PurchaseOrder> {
  const { body: made } = await shop.admin<{ supplier: { id: string } }>("POST", "/admin/suppliers", {
    name: "Tischlerei Brandt",
    email: "auftrag@brandt.example",
    language: "de",
    currency_code: "eur",
  })
  const { body } = await shop.admin<{ purchase_order: PurchaseOrder }>("POST", "/admin/purchase-orders", {
    supplier_id: made.supplier.id,
    location_id: lines[0].goods.locationId,
    currency_code: "eur",
    lines: lines.map((line) => ({
      inventory_item_id: line.goods.inventoryItemId,
      quantity: line.quantity,
      unit_cost: 71,
      expected_at: line.expectedAt,
    })),
  })
  return body.purchase_order
}
