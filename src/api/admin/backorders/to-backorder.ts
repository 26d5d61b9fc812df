import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { BACKORDER_MODULE } from "../../../modules/backorder"
import type { BackorderModuleService } from "../../../modules/backorder/service"
import type { BackorderDTO } from "../../../types"
import { storedBackorderFields } from "../../../workflows/queries/stored-backorder-fields"

/** A stored record; the place in the queue follows from it and from the others. */
export type StoredBackorder = Omit<BackorderDTO, "queue_position">

export async function toBackorders(scope: MedusaContainer, rows: readonly StoredBackorder[]): Promise<BackorderDTO[]> {
  const positions = await scope
    .resolve<BackorderModuleService>(BACKORDER_MODULE)
    .queuePositions(rows.map((row) => row.id))
  return rows.map((row) => ({ ...row, queue_position: positions.get(row.id) ?? null }))
}

/** What the caller asked for with `fields`; the rest is needed to work some of it out, and left away here. */
export function onlyFields(backorder: BackorderDTO, fields: readonly string[]): Partial<BackorderDTO> {
  return Object.fromEntries(Object.entries(backorder).filter(([name]) => fields.includes(name)))
}

/** @throws MedusaError `not_found` naming the id. */
export async function retrieveBackorder(scope: MedusaContainer, id: string): Promise<BackorderDTO> {
  const { data }: { data: StoredBackorder[] } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "backorder",
    fields: storedBackorderFields,
    filters: { id },
  })
  const [backorder] = await toBackorders(scope, data)
  if (!backorder) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no backorder with the id "${id}".`)
  }
  return backorder
}
