import type { MedusaRequest } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { SupplierDTO } from "../../../types"

/** The supplier as the request asks for it. */
export const refetchSupplier = (
  { scope, queryConfig }: Pick<MedusaRequest, "scope" | "queryConfig">,
  id: string
): Promise<SupplierDTO> => findSupplier(scope, id, queryConfig.fields)

/** @throws MedusaError `not_found` where there is none. */
export async function findSupplier(scope: MedusaContainer, id: string, fields: string[] = ["id"]): Promise<SupplierDTO> {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data }: { data: SupplierDTO[] } = await query.graph({ entity: "supplier", fields, filters: { id } })
  const [supplier] = data
  if (!supplier) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no supplier with id "${id}".`)
  }
  return supplier
}
