/**
 * One timeline of an order from its ledger, its mails and its refunds, newest first. A page of it needs no more of
 * each than the page's end, since each comes newest first itself.
 */
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { AdminBackorderTimelineResponse, BackorderEventType, BackorderTimelineEntryDTO } from "../../types"
import { ledgerPage } from "./order-ledger"
import { refundedOrder } from "./order-refunds"
import { storedNotices } from "./stored-notices"

/** How stock is shared out is in the history of each line; what the customer has of it comes as a promise or a parcel. */
const engineRoom: BackorderEventType[] = ["allocated", "deallocated", "sourced", "moved", "prioritized", "explained", "reserved"]

export async function orderTimeline(
  container: MedusaContainer,
  orderId: string,
  { limit, offset }: { limit: number; offset: number }
): Promise<AdminBackorderTimelineResponse> {
  const take = offset + limit
  const { refunds } = await refundedOrder(container, orderId)
  const [ledger, told, titles] = await Promise.all([
    ledgerPage(container, {
      filters: { order_id: orderId, type: { $nin: engineRoom } },
      pagination: { skip: 0, take, order: { sequence: "DESC" } },
    }),
    storedNotices(container, {
      filters: { order_id: orderId },
      pagination: { skip: 0, take, order: { created_at: "DESC", id: "DESC" } },
    }),
    titlesOf(container, orderId),
  ])
  // Of one moment the later is on top: a mail tells of the entry before it.
  const entries: BackorderTimelineEntryDTO[] = [
    ...told.notices.map(({ notice, writtenAt }) => ({ kind: "notice" as const, id: notice.id, at: iso(writtenAt), notice })),
    ...refunds.map((refund) => ({ kind: "refund" as const, id: refund.id, at: refund.refunded_at, refund })),
    ...ledger.events.map((event) => ({
      kind: "event" as const,
      id: event.id,
      at: event.occurred_at,
      event,
      title: titles.get(event.backorder_id ?? "") ?? null,
    })),
  ]
  return {
    entries: entries.sort((a, b) => b.at.localeCompare(a.at)).slice(offset, take),
    count: ledger.count + told.count + refunds.length,
    limit,
    offset,
  }
}

const iso = (time: string | Date): string => new Date(time).toISOString()

async function titlesOf(container: MedusaContainer, orderId: string): Promise<ReadonlyMap<string, string>> {
  const { data }: { data: { id: string; title: string }[] } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "backorder", fields: ["id", "title"], filters: { order_id: orderId } })
  return new Map(data.map(({ id, title }) => [id, title]))
}
