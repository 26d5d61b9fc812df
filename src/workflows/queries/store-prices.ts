import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, QueryContext } from "@medusajs/framework/utils"
import { exact, type ExactQuantity } from "./exact-quantity"

/** What one costs as the shop asks for it: with or without tax, as its prices are given. */
export interface StorePrice {
  amount: string
  currencyCode: string
}

interface StoreRow {
  supported_currencies: ({ currency_code: string; is_default: boolean } | null)[] | null
}

interface VariantRow {
  id: string
  calculated_price: ({ currency_code: string | null } & ExactQuantity<"calculated_amount">) | null
}

/**
 * Prices of variants in a region, or without one in the shop's own currency, by one query; a variant without a price
 * is left out.
 */
export async function storePrices(
  container: MedusaContainer,
  variantIds: readonly string[],
  regionId: string | null
): Promise<ReadonlyMap<string, StorePrice>> {
  const currencyCode = variantIds.length > 0 ? await currencyOf(container, regionId) : null
  if (currencyCode === null) {
    return new Map()
  }
  const { data }: { data: VariantRow[] } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "variant",
    fields: ["id", "calculated_price.*"],
    filters: { id: [...variantIds] },
    context: {
      calculated_price: QueryContext({ currency_code: currencyCode, ...(regionId === null ? {} : { region_id: regionId }) }),
    },
  })
  return new Map(
    data.flatMap(({ id, calculated_price: price }) =>
      price?.currency_code ? [[id, { amount: exact(price, "calculated_amount").toFixed(), currencyCode: price.currency_code }]] : []
    )
  )
}

async function currencyOf(container: MedusaContainer, regionId: string | null): Promise<string | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  if (regionId !== null) {
    const { data }: { data: { currency_code: string }[] } = await query.graph({
      entity: "region",
      fields: ["currency_code"],
      filters: { id: regionId },
    })
    return data[0]?.currency_code ?? null
  }
  const { data }: { data: StoreRow[] } = await query.graph({
    entity: "store",
    fields: ["supported_currencies.currency_code", "supported_currencies.is_default"],
  })
  return data[0]?.supported_currencies?.find((currency) => currency?.is_default)?.currency_code ?? null
}
