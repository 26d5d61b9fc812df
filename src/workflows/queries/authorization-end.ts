import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { BACKORDER_MODULE } from "../../modules/backorder"
import { authorizationLife } from "../../modules/backorder/domain/authorization-end"
import type { BackorderModuleService } from "../../modules/backorder/service"

interface Row {
  provider_id: string
  created_at: string | Date
  data: unknown
}

/** When a payment's authorisation ends; null where it does not, or where nobody knows. */
export async function authorizationEnd(container: MedusaContainer, paymentId: string): Promise<Date | null> {
  const { options } = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const { data: found }: { data: Row[] } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "payment", fields: ["provider_id", "created_at", "data"], filters: { id: paymentId } })
  return found
    .map(({ provider_id, created_at, data }) =>
      authorizationLife({ providerId: provider_id, authorizedAt: new Date(created_at), data }, null, options.payment.authorization_days)
    )
    .reduce<Date | null>((_, { endsAt }) => endsAt, null)
}
