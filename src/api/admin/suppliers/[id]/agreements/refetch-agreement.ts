import type { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { SupplierAgreementDTO } from "../../../../../types"

/** The supplier's agreement as the request asks for it; one of another supplier is not found. */
export async function refetchAgreement(
  { scope, queryConfig }: Pick<MedusaRequest, "scope" | "queryConfig">,
  supplier_id: string,
  id: string
): Promise<SupplierAgreementDTO> {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data }: { data: SupplierAgreementDTO[] } = await query.graph({
    entity: "supplier_agreement",
    fields: queryConfig.fields,
    filters: { id, supplier_id },
  })
  const [agreement] = data
  if (!agreement) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Supplier "${supplier_id}" has no agreement with id "${id}".`
    )
  }
  return agreement
}
