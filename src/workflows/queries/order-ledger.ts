import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { BackorderEventDTO, BackorderEventNoteDTO } from "../../types"

/** What is read of a ledger entry; its notes stand beside it. */
export const ledgerFields = [
  "id",
  "order_id",
  "backorder_id",
  "sequence",
  "run_id",
  "type",
  "cause",
  "cause_id",
  "actor_id",
  "occurred_at",
  "data",
  "previous_hash",
  "hash",
]

const PAGE = 500

/** The whole ledger of an order in its order, read page by page behind the entry read last. */
export async function orderLedger(container: MedusaContainer, orderId: string): Promise<BackorderEventDTO[]> {
  const entries: BackorderEventDTO[] = []
  for (;;) {
    const after = entries.at(-1)?.sequence ?? 0
    const { events } = await ledgerPage(container, {
      filters: { order_id: orderId, sequence: { $gt: after } },
      pagination: { skip: 0, take: PAGE, order: { sequence: "ASC" } },
    })
    entries.push(...events)
    if (events.length < PAGE) {
      return entries
    }
  }
}

/** Entries with what is kept beside them. */
export async function ledgerPage(
  container: MedusaContainer,
  query: { filters: Record<string, unknown>; pagination: { skip: number; take: number; order: Record<string, unknown> } }
): Promise<{ events: BackorderEventDTO[]; count: number }> {
  const graph = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data, metadata }: { data: Row[]; metadata?: { count: number } } = await graph.graph({
    entity: "backorder_event",
    fields: ledgerFields,
    ...query,
  })
  const { data: notes }: { data: (BackorderEventNoteDTO & { event_id: string })[] } = await graph.graph({
    entity: "backorder_event_note",
    fields: ["event_id", "field", "text", "salt"],
    filters: { event_id: data.map(({ id }) => id) },
  })
  const notesOf = new Map<string, BackorderEventNoteDTO[]>()
  for (const { event_id, field, text, salt } of notes) {
    notesOf.set(event_id, [...(notesOf.get(event_id) ?? []), { field, text, salt }])
  }
  return {
    events: data.map((event) => ({
      ...event,
      occurred_at: new Date(event.occurred_at).toISOString(),
      notes: notesOf.get(event.id) ?? [],
    })),
    count: metadata?.count ?? data.length,
  }
}

type Row = Omit<BackorderEventDTO, "occurred_at" | "notes"> & { occurred_at: string | Date }
