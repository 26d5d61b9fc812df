import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Who asks, as far as the rules of the shop care. */
export interface Buyer {
  salesChannelId: string
  regionId: string | null
  customerGroupIds: readonly string[]
  /** The cart asked about; what it claims itself does not count against it. */
  cartId: string | null
}

export type WithGroups = { groups: ({ id: string } | null)[] | null } | null

export function groupIds(customer: WithGroups | undefined): string[] {
  return (customer?.groups ?? []).flatMap((group) => (group ? [group.id] : []))
}

/** Groups of a signed-in customer; none for a guest. */
export async function groupsOfCustomer(container: MedusaContainer, customerId: string | null): Promise<string[]> {
  if (!customerId) {
    return []
  }
  const { data }: { data: WithGroups[] } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "customer", fields: ["groups.id"], filters: { id: customerId } })
  return groupIds(data[0])
}
