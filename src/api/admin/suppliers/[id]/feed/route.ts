import type { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminSupplierFeedDeleteResponse, AdminSupplierFeedResponse } from "../../../../../types"
import { deleteSupplierFeedWorkflow } from "../../../../../workflows/delete-supplier-feed"
import { setSupplierFeedWorkflow } from "../../../../../workflows/set-supplier-feed"
import { findFeed, requireFeed } from "./find-feed"
import type { AdminSetSupplierFeedType } from "./validators"

export const GET = async (req: MedusaRequest, res: MedusaResponse<AdminSupplierFeedResponse>): Promise<void> => {
  res.json(await findFeed(req.scope, req.params.id))
}

/** Sets from where a supplier's dates are read; the first run is due at once. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminSetSupplierFeedType>,
  res: MedusaResponse<AdminSupplierFeedResponse>
): Promise<void> => {
  const { id } = req.params
  await setSupplierFeedWorkflow(req.scope).run({ input: { ...req.validatedBody, supplier_id: id } })
  res.json(await findFeed(req.scope, id))
}

export const DELETE = async (req: MedusaRequest, res: MedusaResponse<AdminSupplierFeedDeleteResponse>): Promise<void> => {
  const { id } = await requireFeed(req.scope, req.params.id)
  await deleteSupplierFeedWorkflow(req.scope).run({ input: { id } })
  res.json({ id, object: "supplier_feed", deleted: true })
}
