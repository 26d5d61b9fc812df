import type { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { PurchaseOrderDTO } from "../../../types"

/** The purchase order as the request asks for it. */
export async function refetchPurchaseOrder(
  { scope, queryConfig }: Pick<MedusaRequest, "scope" | "queryConfig">,
  id: string
): Promise<PurchaseOrderDTO> {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data }: { data: PurchaseOrderDTO[] } = await query.graph({
    entity: "purchase_order",
    fields: queryConfig.fields,
    filters: { id },
  })
  const [order] = data
  if (!order) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no purchase order with id "${id}".`)
  }
  return linesInOrder(order)
}

/** Lines as they were entered, which is how their ids grow. */
export function linesInOrder(order: PurchaseOrderDTO): PurchaseOrderDTO {
  return Array.isArray(order.lines)
    ? { ...order, lines: [...order.lines].sort((one, other) => (one.id < other.id ? -1 : 1)) }
    : order
}
