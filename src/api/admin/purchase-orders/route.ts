import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { PurchaseOrderDTO } from "../../../types"
import { createPurchaseOrderWorkflow } from "../../../workflows/create-purchase-order"
import { listFilters } from "./list-filters"
import { linesInOrder, refetchPurchaseOrder } from "./refetch-purchase-order"
import type { AdminCreatePurchaseOrderType, AdminGetPurchaseOrdersParamsType } from "./validators"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminGetPurchaseOrdersParamsType>,
  res: MedusaResponse<{ purchase_orders: PurchaseOrderDTO[]; count: number; offset: number; limit: number }>
): Promise<void> => {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { skip, take, order } = req.queryConfig.pagination
  const { data, metadata }: { data: PurchaseOrderDTO[]; metadata?: { count: number } } = await query.graph({
    entity: "purchase_order",
    fields: req.queryConfig.fields,
    filters: listFilters(req.filterableFields),
    pagination: { skip, take, order },
  })
  res.json({ purchase_orders: data.map(linesInOrder), count: metadata?.count ?? 0, offset: skip, limit: take ?? data.length })
}

/**
 * Records an order that was placed with a supplier: it counts as sent, and its dated lines as arrivals at once.
 * With `status: "draft"` nothing counts until the order is sent; with `"confirmed"` its dates are the first
 * confirmed ones. Without `currency_code` the supplier's currency is taken.
 */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminCreatePurchaseOrderType>,
  res: MedusaResponse<{ purchase_order: PurchaseOrderDTO }>
): Promise<void> => {
  const { result } = await createPurchaseOrderWorkflow(req.scope).run({
    input: { ...req.validatedBody, actor_id: req.auth_context.actor_id, now: new Date().toISOString() },
  })
  res.json({ purchase_order: await refetchPurchaseOrder(req, result.id) })
}
