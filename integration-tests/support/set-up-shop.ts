import type { Caller } from "../../demo/story/http"
import type { Shop } from "../../demo/story/shop"

/** Turns an empty Medusa into a shop that sells to Germany in euros, through its admin API alone. */
export async function setUpShop({ admin }: Shop): Promise<void> {
  const channel = await firstId(admin, "/admin/sales-channels", "sales_channels")
  const key = await firstId(admin, "/admin/api-keys?type=publishable", "api_keys")
  const store = await firstId(admin, "/admin/stores", "stores")
  await admin("POST", `/admin/api-keys/${key}/sales-channels`, { add: [channel] })
  await admin("POST", `/admin/stores/${store}`, {
    name: "Scratch",
    supported_currencies: [{ currency_code: "eur", is_default: true }, { currency_code: "usd" }],
  })
  await admin("POST", "/admin/regions", {
    name: "Germany",
    currency_code: "eur",
    countries: ["de"],
    payment_providers: ["pp_system_default"],
  })
  await setUpShipping(admin, channel)
}

async function setUpShipping(admin: Caller, channel: string): Promise<void> {
  const { body: located } = await admin<{ stock_location: { id: string } }>("POST", "/admin/stock-locations", {
    name: "Warehouse",
    address: { address_1: "Hafenstraße 1", city: "Bremen", postal_code: "28195", country_code: "de" },
  })
  const location = `/admin/stock-locations/${located.stock_location.id}`
  await admin("POST", `${location}/fulfillment-providers`, { add: ["manual_manual"] })
  await admin("POST", `${location}/sales-channels`, { add: [channel] })
  const { body: withSet } = await admin<{ stock_location: { fulfillment_sets: { id: string }[] } }>(
    "POST",
    `${location}/fulfillment-sets?fields=*fulfillment_sets`,
    { name: "Parcels", type: "shipping" }
  )
  const { body: zoned } = await admin<{ fulfillment_set: { service_zones: { id: string }[] } }>(
    "POST",
    `/admin/fulfillment-sets/${withSet.stock_location.fulfillment_sets[0].id}/service-zones`,
    { name: "Germany", geo_zones: [{ type: "country", country_code: "de" }] }
  )
  await admin("POST", "/admin/shipping-options", {
    name: "Standard",
    service_zone_id: zoned.fulfillment_set.service_zones[0].id,
    shipping_profile_id: await firstId(admin, "/admin/shipping-profiles", "shipping_profiles"),
    provider_id: "manual_manual",
    price_type: "flat",
    type: { label: "Standard", description: "By parcel", code: "standard" },
    prices: [{ currency_code: "eur", amount: 5 }],
    rules: [
      { attribute: "enabled_in_store", value: "true", operator: "eq" },
      { attribute: "is_return", value: "false", operator: "eq" },
    ],
  })
}

async function firstId(admin: Caller, path: string, entities: string): Promise<string> {
  const { body } = await admin<Record<string, { id: string }[]>>("GET", path)
  const [first] = body[entities]
  if (!first) {
    throw new Error(`${path} lists nothing.`)
  }
  return first.id
}
