import type { PurchaseOrderDTO, PurchaseOrderLineDTO, PurchaseOrderLineRevisionDTO, SupplySource } from "../../types"

/** What happened to a line, with who brought it and why. */
export interface LineEntry {
  id: string
  at: string
  actorId: string | null
  source: SupplySource
  reason: string | null
  what:
    | { type: "said"; revision: PurchaseOrderLineRevisionDTO }
    | { type: "shipped"; quantity: number; carrier: string | null; trackingNumber: string | null; trackingUrl: string | null }
    | { type: "received" | "corrected"; quantity: number; damaged: number; over: number; locationId: string }
}

/** Everything that was said about a line and came of it, the latest first. */
export function lineHistory(order: PurchaseOrderDTO, line: PurchaseOrderLineDTO): LineEntry[] {
  const said = line.revisions.map(
    (revision): LineEntry => ({
      id: revision.id,
      at: revision.created_at,
      actorId: revision.actor_id,
      source: revision.source,
      reason: revision.reason,
      what: { type: "said", revision },
    })
  )
  const shipped = order.shipments.flatMap((shipment) =>
    shipment.lines
      .filter(({ line_id }) => line_id === line.id)
      .map(
        ({ id, quantity }): LineEntry => ({
          id,
          at: shipment.created_at,
          actorId: shipment.actor_id,
          source: shipment.source,
          reason: null,
          what: {
            type: "shipped",
            quantity,
            carrier: shipment.carrier,
            trackingNumber: shipment.tracking_number,
            trackingUrl: shipment.tracking_url,
          },
        })
      )
  )
  const came = order.receipts.flatMap((receipt) =>
    receipt.lines
      .filter(({ line_id }) => line_id === line.id)
      .map(
        ({ id, quantity, damaged_quantity, over_quantity }): LineEntry => ({
          id,
          at: receipt.recorded_at,
          actorId: receipt.actor_id,
          source: "admin",
          reason: receipt.reason,
          what: {
            type: receipt.corrects_id === null ? "received" : "corrected",
            quantity,
            damaged: damaged_quantity,
            over: over_quantity,
            locationId: receipt.location_id,
          },
        })
      )
  )
  return [...said, ...shipped, ...came].sort((a, b) => b.at.localeCompare(a.at))
}
