import type { MedusaContainer } from "@medusajs/framework/types"
import { ProductStatus } from "@medusajs/framework/utils"
import { createInventoryItemsWorkflow, createProductsWorkflow } from "@medusajs/medusa/core-flows"
import { catalogue, type DemoStock } from "./catalogue"
import type { DemoLocations } from "./locations"

/** Answers the inventory items' ids by SKU. */
export async function seedProducts(container: MedusaContainer, channel: string, locations: DemoLocations) {
  const items = await createItems(container, locations)
  await createProductsWorkflow(container).run({
    input: {
      products: catalogue.map((product) => ({
        title: product.title,
        handle: product.handle,
        description: product.description,
        status: ProductStatus.PUBLISHED,
        shipping_profile_id: locations.shippingProfile,
        sales_channels: [{ id: channel }],
        options: [{ title: "Version", values: ["Default"] }],
        variants: [
          {
            title: "Default variant",
            sku: product.sku,
            options: { Version: "Default" },
            manage_inventory: true,
            allow_backorder: product.backorder,
            inventory_items: product.items.map(({ stock, required }) => ({
              inventory_item_id: items[stock.sku],
              required_quantity: required,
            })),
            prices: [
              { currency_code: "eur", amount: product.eur },
              { currency_code: "usd", amount: product.usd },
            ],
          },
        ],
      })),
    },
  })
  return items
}

async function createItems(container: MedusaContainer, locations: DemoLocations) {
  const stocks = catalogue.flatMap((product) => product.items.map(({ stock }) => stock))
  const { result } = await createInventoryItemsWorkflow(container).run({
    input: {
      items: stocks.map((stock) => ({ sku: stock.sku, title: stock.title, location_levels: levels(stock, locations) })),
    },
  })
  return Object.fromEntries(result.map((item) => [item.sku, item.id]))
}

function levels(stock: DemoStock, { hamburg, newark }: DemoLocations) {
  const here = [{ location_id: hamburg, stocked_quantity: stock.hamburg }]
  return stock.newark === undefined ? here : [...here, { location_id: newark, stocked_quantity: stock.newark }]
}
