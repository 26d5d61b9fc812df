import type { Shop as DemoShop } from "../../demo/story/shop"

/** A product of one variant, and the stock its parts begin with. */
interface Offer {
  title: string
  backorder: boolean
  parts: readonly { item: string; required: number }[]
}

/** What is on hand at the first and the second location; a location without a number has no level. */
const stock: Record<string, [number, number?]> = {
  chair: [3],
  table: [2, 4],
  cloth: [4.5],
  frame: [2],
  cushion: [3],
  lamp: [5],
}

/** Few products over few items, so that orders come into each other's way. */
const offers: readonly Offer[] = [
  { title: "chair", backorder: true, parts: [{ item: "chair", required: 1 }] },
  { title: "pair of chairs", backorder: true, parts: [{ item: "chair", required: 2 }] },
  { title: "table", backorder: true, parts: [{ item: "table", required: 1 }] },
  { title: "cloth", backorder: true, parts: [{ item: "cloth", required: 1 }] },
  {
    title: "bench",
    backorder: true,
    parts: [
      { item: "frame", required: 1 },
      { item: "cushion", required: 2 },
    ],
  },
  { title: "lamp", backorder: false, parts: [{ item: "lamp", required: 1 }] },
]

/** Makes the goods that the sequences are about, through the admin API. */
export async function makeGoods({ admin }: DemoShop): Promise<void> {
  const [{ body: channels }, { body: profiles }, { body: locations }] = await Promise.all([
    admin<{ sales_channels: { id: string }[] }>("GET", "/admin/sales-channels?limit=1"),
    admin<{ shipping_profiles: { id: string }[] }>("GET", "/admin/shipping-profiles?limit=1"),
    admin<{ stock_locations: { id: string; name: string }[] }>("GET", "/admin/stock-locations?order=name"),
  ])
  const items = new Map<string, string>()
  for (const [title, onHand] of Object.entries(stock)) {
    const { body } = await admin<{ inventory_item: { id: string } }>("POST", "/admin/inventory-items", {
      title,
      sku: `MODEL-${title.toUpperCase()}`,
      location_levels: onHand.map((stocked_quantity, place) => ({
        location_id: locations.stock_locations[place].id,
        stocked_quantity,
      })),
    })
    items.set(title, body.inventory_item.id)
  }
  for (const offer of offers) {
    await admin("POST", "/admin/products", {
      title: offer.title,
      status: "published",
      shipping_profile_id: profiles.shipping_profiles[0].id,
      sales_channels: channels.sales_channels.map(({ id }) => ({ id })),
      options: [{ title: "Model", values: ["One"] }],
      variants: [
        {
          title: offer.title,
          sku: `MODEL-${offer.title.toUpperCase().replaceAll(" ", "-")}-OFFER`,
          options: { Model: "One" },
          manage_inventory: true,
          allow_backorder: offer.backorder,
          inventory_items: offer.parts.map(({ item, required }) => ({
            inventory_item_id: items.get(item),
            required_quantity: required,
          })),
          prices: [
            { currency_code: "eur", amount: 30 },
            { currency_code: "usd", amount: 30 },
          ],
        },
      ],
    })
  }
}
