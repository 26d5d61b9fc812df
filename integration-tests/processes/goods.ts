import type { Customer } from "../../demo/story/customer"
import type { Goods } from "../../demo/story/goods"
import type { Shop } from "../../demo/story/shop"

/** Goods with an article number by which the laws of the model find them. */
export async function numberedGoods({ admin }: Shop, title: string, onHand: number): Promise<Goods> {
  const [{ body: channels }, { body: profiles }, { body: locations }] = await Promise.all([
    admin<{ sales_channels: { id: string }[] }>("GET", "/admin/sales-channels?limit=1"),
    admin<{ shipping_profiles: { id: string }[] }>("GET", "/admin/shipping-profiles?limit=1"),
    admin<{ stock_locations: { id: string }[] }>("GET", "/admin/stock-locations?order=created_at"),
  ])
  const locationId = locations.stock_locations[0].id
  const sku = `MODEL-${title.toUpperCase()}`
  const { body: made } = await admin<{ inventory_item: { id: string } }>("POST", "/admin/inventory-items", {
    title,
    sku,
    location_levels: [{ location_id: locationId, stocked_quantity: onHand }],
  })
  const { body } = await admin<{ product: { variants: { id: string }[] } }>("POST", "/admin/products", {
    title,
    status: "published",
    shipping_profile_id: profiles.shipping_profiles[0].id,
    sales_channels: channels.sales_channels.map(({ id }) => ({ id })),
    options: [{ title: "Model", values: ["One"] }],
    variants: [
      {
        title,
        sku: `${sku}-OFFER`,
        options: { Model: "One" },
        manage_inventory: true,
        allow_backorder: true,
        inventory_items: [{ inventory_item_id: made.inventory_item.id, required_quantity: 1 }],
        prices: [
          { currency_code: "eur", amount: 30 },
          { currency_code: "usd", amount: 30 },
        ],
      },
    ],
  })
  return { title, variantId: body.product.variants[0].id, inventoryItemId: made.inventory_item.id, locationId }
}

export const shopper: Customer = { email: "nora@example.com", firstName: "Nora", lastName: "Quinn", countryCode: "ie" }
