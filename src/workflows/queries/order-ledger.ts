import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { BackorderEventDTO } from "../../types"

const fields = [
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

export async function ledgerPage(
  container: MedusaContainer,
  query: { filters: Record<string, unknown>; pagination: { skip: number; take: number; order: Record<string, unknown> } }
): Promise<{ events: BackorderEventDTO[]; count: number }> {
  const { data, metadata }: { data: (BackorderEventDTO & { occurred_at: string | Date })[]; metadata?: { count: number } } =
    await container.resolve(ContainerRegistrationKeys.QUERY).graph({ entity: "backorder_event", fields, ...query })
  return {
    events: data.map((event) => ({ ...event, occurred_at: new Date(event.occurred_at).toISOString() })),
    count: metadata?.count ?? data.length,
  }
}
