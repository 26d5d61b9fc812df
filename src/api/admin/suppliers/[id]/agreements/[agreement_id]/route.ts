import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminSupplierAgreementDeleteResponse, AdminSupplierAgreementResponse } from "../../../../../../types"
import { deleteSupplierAgreementsWorkflow } from "../../../../../../workflows/delete-supplier-agreements"
import { updateSupplierAgreementsWorkflow } from "../../../../../../workflows/update-supplier-agreements"
import { refetchAgreement } from "../refetch-agreement"
import type { AdminUpdateSupplierAgreementType } from "../validators"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminSupplierAgreementResponse>
): Promise<void> => {
  const { id, agreement_id } = req.params
  res.json({ agreement: await refetchAgreement(req, id, agreement_id) })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminUpdateSupplierAgreementType>,
  res: MedusaResponse<AdminSupplierAgreementResponse>
): Promise<void> => {
  const { id, agreement_id } = req.params
  await refetchAgreement(req, id, agreement_id)
  await updateSupplierAgreementsWorkflow(req.scope).run({
    input: { agreements: [{ ...req.validatedBody, id: agreement_id }] },
  })
  res.json({ agreement: await refetchAgreement(req, id, agreement_id) })
}

/** Orders that were placed under it stay as they are. */
export const DELETE = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminSupplierAgreementDeleteResponse>
): Promise<void> => {
  const { id, agreement_id } = req.params
  await refetchAgreement(req, id, agreement_id)
  await deleteSupplierAgreementsWorkflow(req.scope).run({ input: { ids: [agreement_id] } })
  res.json({ id: agreement_id, object: "supplier_agreement", deleted: true })
}
