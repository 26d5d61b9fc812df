import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { BackorderModuleService } from "../../modules/backorder/service"
import type { StorePaymentRequestDTO } from "../../types"

/** @throws MedusaError for a token that is forged or has expired. */
export function paymentRequestId(container: MedusaContainer, token: string, now: Date): string {
  return container.resolve<BackorderModuleService>(BACKORDER_MODULE).readPaymentToken(token, now)
}

export async function paymentRequest(container: MedusaContainer, id: string): Promise<StorePaymentRequestDTO> {
  const request = await container.resolve<BackorderModuleService>(BACKORDER_MODULE).retrieveBackorderPaymentRequest(id)
  const { data }: { data: { display_id: number | null; region_id: string | null }[] } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order", fields: ["display_id", "region_id"], filters: { id: request.order_id } })
  const open = request.status === "requested"
  return {
    order_display_id: data[0]?.display_id ?? null,
    region_id: data[0]?.region_id ?? null,
    status: open ? "requested" : "settled",
    amount: open ? Number(request.amount) : 0,
    currency_code: request.currency_code,
    payment_collection_id: open ? request.payment_collection_id : null,
  }
}
