import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { NoticeDTO } from "../../../types"
import { storedNotices } from "../../../workflows/queries/stored-notices"

/** @throws MedusaError `not_found` naming the id. */
export async function retrieveNotice(scope: MedusaContainer, id: string): Promise<NoticeDTO> {
  const { notices } = await storedNotices(scope, { filters: { id } })
  const [stored] = notices
  if (stored === undefined) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no notice with the id "${id}".`)
  }
  return stored.notice
}

/** What the caller asked for with `fields`. */
export function onlyFields(notice: NoticeDTO, fields: readonly string[]): Partial<NoticeDTO> {
  return Object.fromEntries(Object.entries(notice).filter(([name]) => fields.includes(name)))
}
