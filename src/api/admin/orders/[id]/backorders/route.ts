import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { AdminBackorderListResponse } from "../../../../../types"
import { storedBackorderFields } from "../../../../../workflows/queries/stored-backorder-fields"
import { toBackorders, type StoredBackorder } from "../../../backorders/to-backorder"

/** The records of one order, all of them: an order has a handful. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminBackorderListResponse>
): Promise<void> {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data: orders } = await query.graph({ entity: "order", fields: ["id"], filters: { id: req.params.id } })
  if (orders.length === 0) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no order with the id "${req.params.id}".`)
  }
  const { data }: { data: StoredBackorder[] } = await query.graph({
    entity: "backorder",
    fields: storedBackorderFields,
    filters: { order_id: req.params.id },
    pagination: { skip: 0, order: { display_id: "ASC" } },
  })
  const backorders = await toBackorders(req.scope, data)
  res.json({ backorders, count: backorders.length, limit: backorders.length, offset: 0 })
}
