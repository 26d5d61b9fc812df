import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminSupplierResponse } from "../../../../types"
import { updateSuppliersWorkflow } from "../../../../workflows/update-suppliers"
import { refetchSupplier } from "../refetch-supplier"
import type { AdminUpdateSupplierType } from "../validators"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminSupplierResponse>
): Promise<void> => {
  res.json({ supplier: await refetchSupplier(req, req.params.id) })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminUpdateSupplierType>,
  res: MedusaResponse<AdminSupplierResponse>
): Promise<void> => {
  const { id } = req.params
  await updateSuppliersWorkflow(req.scope).run({ input: { suppliers: [{ ...req.validatedBody, id }] } })
  res.json({ supplier: await refetchSupplier(req, id) })
}
