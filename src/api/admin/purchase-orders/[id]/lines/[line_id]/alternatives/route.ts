import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminDraftWayOutResponse, AdminSupplyAlternativesResponse } from "../../../../../../../types"
import { draftWayOutWorkflow } from "../../../../../../../workflows/draft-way-out"
import { supplyAlternatives } from "../../../../../../../workflows/queries/supply-alternatives"
import { refetchPurchaseOrder } from "../../../../refetch-purchase-order"
import type { AdminDraftWayOutType, AdminGetSupplyAlternativesType } from "./validators"

/** The ways out for the customers whose goods come too late with this line; nothing is changed. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminGetSupplyAlternativesType>,
  res: MedusaResponse<AdminSupplyAlternativesResponse>
): Promise<void> => {
  const { id, line_id } = req.params
  const { expected_at } = req.validatedQuery
  const asked = { purchase_order_id: id, line_id, ...(expected_at ? { expected_at: new Date(expected_at) } : {}) }
  res.json({ alternatives: await supplyAlternatives(req.scope, asked, new Date()) })
}

/** Drafts the purchase order that a way out is; the same way again answers with the same draft. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminDraftWayOutType>,
  res: MedusaResponse<AdminDraftWayOutResponse>
): Promise<void> => {
  const { id, line_id } = req.params
  const { result } = await draftWayOutWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      purchase_order_id: id,
      line_id,
      actor_id: req.auth_context.actor_id,
      now: new Date().toISOString(),
    },
  })
  res.json({ purchase_order: await refetchPurchaseOrder(req, result.id), is_new: result.is_new })
}
