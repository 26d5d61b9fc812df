import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

interface OrderRow {
  id: string
  shipping_address: { country_code: string | null } | null
}

/** Where the goods of orders go: ISO 3166-1 alpha-2, lower case; null where an order has no such address. */
export async function orderCountries(
  container: MedusaContainer,
  orderIds: readonly string[]
): Promise<ReadonlyMap<string, string | null>> {
  const { data }: { data: OrderRow[] } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "shipping_address.country_code"],
    filters: { id: [...orderIds] },
  })
  return new Map(data.map((order) => [order.id, order.shipping_address?.country_code?.toLowerCase() ?? null]))
}
