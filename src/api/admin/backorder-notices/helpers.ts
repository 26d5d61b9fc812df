import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { NoticeDTO } from "../../../types"

export async function retrieveNotice(scope: MedusaContainer, id: string, fields: string[]): Promise<NoticeDTO> {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "backorder_notice", fields, filters: { id } })
  const [notice]: (NoticeDTO | undefined)[] = data
  if (notice === undefined) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no notice with the id "${id}".`)
  }
  return notice
}
