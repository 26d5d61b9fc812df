import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createLocationFulfillmentSetWorkflow,
  createServiceZonesWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"
import { EU_TAX } from "./regions"

const PROVIDER = "manual_manual"
const EUROPE = { name: "Europe", countries: Object.keys(EU_TAX) }
const UNITED_STATES = { name: "United States", countries: ["us"] }

type Zone = typeof EUROPE

export interface DemoLocations {
  hamburg: string
  newark: string
  shippingProfile: string
}

/** Hamburg ships everywhere, Newark within the United States. */
export async function seedLocations(container: MedusaContainer, channel: string): Promise<DemoLocations> {
  const { result: created } = await createStockLocationsWorkflow(container).run({
    input: {
      locations: [
        { name: "Hamburg", address: { address_1: "Am Sandtorkai 30", city: "Hamburg", postal_code: "20457", country_code: "de" } },
        { name: "Newark", address: { address_1: "180 Port Street", city: "Newark", province: "nj", postal_code: "07114", country_code: "us" } },
      ],
    },
  })
  const [hamburg, newark] = created.map(({ id }) => id)
  const shippingProfile = await defaultShippingProfile(container)
  const ship = shipper(container, channel, shippingProfile)
  await ship(hamburg, "Hamburg", [
    { zone: EUROPE, options: [option("Standard delivery", 4.9, 5.9), option("Express delivery", 12.9, 14.9)] },
    { zone: UNITED_STATES, options: [option("International delivery", 24.9, 26.9)] },
  ])
  await ship(newark, "Newark", [{ zone: UNITED_STATES, options: [option("Standard delivery", 7.9, 8.9)] }])
  return { hamburg, newark, shippingProfile }
}

function option(name: string, eur: number, usd: number) {
  return { name, prices: [{ currency_code: "eur", amount: eur }, { currency_code: "usd", amount: usd }] }
}

function shipper(container: MedusaContainer, channel: string, shipping_profile_id: string) {
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  return async (location: string, name: string, offers: { zone: Zone; options: ReturnType<typeof option>[] }[]) => {
    await link.create({
      [Modules.STOCK_LOCATION]: { stock_location_id: location },
      [Modules.FULFILLMENT]: { fulfillment_provider_id: PROVIDER },
    })
    await linkSalesChannelsToStockLocationWorkflow(container).run({ input: { id: location, add: [channel] } })
    await createLocationFulfillmentSetWorkflow(container).run({
      input: { location_id: location, fulfillment_set_data: { name: `${name} shipping`, type: "shipping" } },
    })
    const [set] = await container.resolve(Modules.FULFILLMENT).listFulfillmentSets({ name: `${name} shipping` })
    for (const { zone, options } of offers) {
      const service_zone_id = await createZone(container, set.id, `${zone.name} from ${name}`, zone.countries)
      await createShippingOptionsWorkflow(container).run({
        input: options.map((offer) => ({
          ...offer,
          price_type: "flat" as const,
          provider_id: PROVIDER,
          service_zone_id,
          shipping_profile_id,
          type: { label: offer.name, description: offer.name, code: offer.name.split(" ")[0].toLowerCase() },
          rules: [
            { attribute: "enabled_in_store", value: "true", operator: "eq" as const },
            { attribute: "is_return", value: "false", operator: "eq" as const },
          ],
        })),
      })
    }
  }
}

async function createZone(container: MedusaContainer, fulfillment_set_id: string, name: string, countries: string[]) {
  const { result } = await createServiceZonesWorkflow(container).run({
    input: {
      data: [
        { fulfillment_set_id, name, geo_zones: countries.map((country_code) => ({ type: "country" as const, country_code })) },
      ],
    },
  })
  return result[0].id
}

async function defaultShippingProfile(container: MedusaContainer) {
  const [existing] = await container.resolve(Modules.FULFILLMENT).listShippingProfiles({ type: "default" })
  if (existing) {
    return existing.id
  }
  const { result } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Default", type: "default" }] },
  })
  return result[0].id
}
