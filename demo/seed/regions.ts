import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createRegionsWorkflow, createTaxRegionsWorkflow, updateStoresWorkflow } from "@medusajs/medusa/core-flows"

/** Countries of the EU region with their standard rate of value-added tax. */
export const EU_TAX = { de: 19, at: 20, fr: 20, nl: 21, be: 21, ie: 23, dk: 25, se: 25, es: 21, it: 22, pl: 23 }

export async function seedRegions(container: MedusaContainer) {
  const [store] = await container.resolve(Modules.STORE).listStores()
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: store.id },
      update: {
        name: "Nordholz",
        supported_currencies: [{ currency_code: "eur", is_default: true, is_tax_inclusive: true }, { currency_code: "usd" }],
      },
    },
  })
  const payment_providers = ["pp_system_default"]
  const { result: regions } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        { name: "EU", currency_code: "eur", countries: Object.keys(EU_TAX), payment_providers, is_tax_inclusive: true },
        { name: "US", currency_code: "usd", countries: ["us"], payment_providers },
      ],
    },
  })
  const provider_id = "tp_system"
  await createTaxRegionsWorkflow(container).run({
    input: [
      ...Object.entries(EU_TAX).map(([country_code, rate]) => ({
        country_code,
        provider_id,
        default_tax_rate: { name: "VAT", code: `vat-${country_code}`, rate },
      })),
      { country_code: "us", provider_id },
    ],
  })
  await updateStoresWorkflow(container).run({
    input: { selector: { id: store.id }, update: { default_region_id: regions[0].id } },
  })
}
