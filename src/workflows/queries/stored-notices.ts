import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { NoticeDTO } from "../../types"

/** What is read of a notice and may be told of it. */
export const storedNoticeFields = [
  "id",
  "type",
  "order_id",
  "purchase_order_id",
  "to",
  "language",
  "status",
  "subject",
  "promise_version",
  "due_at",
  "sent_at",
  "attempts",
  "last_error",
  "delivery",
  "delivery_at",
  "delivery_reason",
  "created_at",
]

export interface StoredNotice {
  notice: NoticeDTO
  /** The shop's time at which it was written. */
  writtenAt: string
  /** What it is told with; holds the reader's signed link. */
  props: Record<string, unknown>
}

interface Row extends Omit<NoticeDTO, "about_display_id"> {
  written_at: string | null
  props: Record<string, unknown>
}

export async function storedNotices(
  container: MedusaContainer,
  query: {
    filters: Record<string, unknown>
    pagination?: { skip?: number; take?: number; order?: Record<string, unknown> }
  }
): Promise<{ notices: StoredNotice[]; count: number }> {
  const { data, metadata }: { data: Row[]; metadata?: { count: number } } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "backorder_notice", fields: [...storedNoticeFields, "written_at", "props"], ...query })
  return { notices: data.map(toNotice), count: metadata?.count ?? data.length }
}

function toNotice({ props, written_at, ...row }: Row): StoredNotice {
  const number = props.order_display_id ?? props.purchase_order_display_id
  return {
    notice: { ...row, about_display_id: typeof number === "string" ? number : null },
    writtenAt: written_at ?? row.created_at,
    props,
  }
}
