import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

export interface Shop {
  name: string
  /** Sales channel of visitors who bring no publishable key. */
  defaultChannelId: string | null
}

export async function shopOf(container: MedusaContainer): Promise<Shop> {
  const { data }: { data: { name: string; default_sales_channel_id: string | null }[] } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "store", fields: ["name", "default_sales_channel_id"] })
  return { name: data[0]?.name ?? "Medusa", defaultChannelId: data[0]?.default_sales_channel_id ?? null }
}
