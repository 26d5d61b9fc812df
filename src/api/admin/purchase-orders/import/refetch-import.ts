import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { SupplyImportDTO } from "../../../../types"
import { supplyImportFields } from "./query-config"

export async function refetchImport(
  container: MedusaContainer,
  id: string,
  fields: string[] = supplyImportFields
): Promise<SupplyImportDTO> {
  const { data }: { data: SupplyImportDTO[] } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "supply_import", fields, filters: { id } })
  const [found] = data
  if (!found) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no import with id "${id}".`)
  }
  return found
}
