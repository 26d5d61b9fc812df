/** What the ledger keeps of each thing that happened to a line. Quantities are decimal strings, times ISO 8601. */
import type { LineEvent } from "./domain/diff"
import type { LinePromise } from "./domain/promise"
import type { StoredChange } from "./replan-lines"
import type { LedgerEntry } from "./repositories/ledger"

export function ledgerEntries({ events, facts, backorderId, inventoryItemId, locationId }: StoredChange): LedgerEntry[] {
  return events.map((event) => ({
    orderId: facts.orderId,
    backorderId,
    type: event.type,
    data: {
      line_item_id: facts.lineId,
      inventory_item_id: inventoryItemId,
      location_id: locationId,
      ...eventData(event),
    },
  }))
}

function eventData(event: LineEvent): Record<string, unknown> {
  switch (event.type) {
    case "created":
      return {
        waiting_quantity: event.waiting.toFixed(),
        allocated_quantity: event.allocated.toFixed(),
        ...promiseData(event.promise),
      }
    case "sourced":
      return { allocated_quantity: event.allocated.toFixed() }
    case "edited":
      return { previous_quantity: event.from.toFixed(), quantity: event.to.toFixed() }
    case "moved":
      return { from_location_id: event.from, to_location_id: event.to, quantity: event.quantity.toFixed() }
    case "prioritized":
      return { previous_priority: event.from, priority: event.to }
    case "allocated":
    case "deallocated":
    case "fulfilled":
    case "unfulfilled":
    case "canceled":
    case "restored":
      return { quantity: event.quantity.toFixed() }
    case "explained":
      return { previous_reason: event.from, reason: event.to }
    case "promise_changed":
      return { previous_promised_by: isoDate(event.from), ...promiseData(event.to) }
  }
}

function promiseData(promise: LinePromise): Record<string, unknown> {
  return {
    promised_by: isoDate(promise),
    promise_version: promise.version,
    promise_basis: promise.date?.basis ?? "none",
  }
}

function isoDate(promise: LinePromise): string | null {
  return promise.date?.promisedBy.toISOString() ?? null
}
