import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { NoticeDTO } from "../../../types"
import { storedFields } from "./query-config"

type StoredNotice = Omit<NoticeDTO, "about_display_id"> & { props: Record<string, unknown> }

interface NoticeQuery {
  filters: Record<string, unknown>
  pagination?: { skip?: number; take?: number; order?: Record<string, unknown> }
}

export async function listNotices(
  scope: MedusaContainer,
  { filters, pagination }: NoticeQuery
): Promise<{ notices: NoticeDTO[]; count: number }> {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data, metadata }: { data: StoredNotice[]; metadata?: { count: number } } = await query.graph({
    entity: "backorder_notice",
    fields: [...storedFields, "props"],
    filters,
    pagination,
  })
  return { notices: data.map(toNotice), count: metadata?.count ?? data.length }
}

/** @throws MedusaError `not_found` naming the id. */
export async function retrieveNotice(scope: MedusaContainer, id: string): Promise<NoticeDTO> {
  const { notices } = await listNotices(scope, { filters: { id } })
  const [notice] = notices
  if (notice === undefined) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no notice with the id "${id}".`)
  }
  return notice
}

/** What the caller asked for with `fields`. */
export function onlyFields(notice: NoticeDTO, fields: readonly string[]): Partial<NoticeDTO> {
  return Object.fromEntries(Object.entries(notice).filter(([name]) => fields.includes(name)))
}

function toNotice({ props, ...notice }: StoredNotice): NoticeDTO {
  const number = props.order_display_id ?? props.purchase_order_display_id
  return { ...notice, about_display_id: typeof number === "string" ? number : null }
}
