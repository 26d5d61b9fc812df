import type { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { SupplierDTO } from "../../../types"

/** The supplier as the request asks for it. */
export async function refetchSupplier(
  { scope, queryConfig }: Pick<MedusaRequest, "scope" | "queryConfig">,
  id: string
): Promise<SupplierDTO> {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data }: { data: SupplierDTO[] } = await query.graph({
    entity: "supplier",
    fields: queryConfig.fields,
    filters: { id },
  })
  const [supplier] = data
  if (!supplier) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no supplier with id "${id}".`)
  }
  return supplier
}
