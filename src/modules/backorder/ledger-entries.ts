/** What the ledger keeps of each thing that happened to a line. Quantities are decimal strings, times ISO 8601. */
import type BigNumber from "bignumber.js"
import type { LineEvent } from "./domain/diff"
import type { LinePromise } from "./domain/promise"
import type { StoredChange } from "./replan-lines"
import type { LedgerEntry } from "./repositories/ledger"

/** Causes by which somebody but us changed what Medusa holds, and nothing else. */
const byHand = ["reservation_changed", "reconciled"]

type Entry = LineEvent | { type: "reserved"; from: BigNumber; to: BigNumber }

export function ledgerEntries(change: StoredChange, cause: string): LedgerEntry[] {
  const { facts, backorderId, inventoryItemId, locationId } = change
  return entriesOf(change, cause).map((event) => ({
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

/** A reservation that was put right and changed no record would otherwise be told nowhere. */
function entriesOf({ events, backorderId, reservation, held }: StoredChange, cause: string): readonly Entry[] {
  const putRight = events.length === 0 && backorderId !== null && reservation !== null && !reservation.held.eq(held)
  return putRight && byHand.includes(cause) ? [{ type: "reserved", from: held, to: reservation.held }] : events
}

function eventData(event: Entry): Record<string, unknown> {
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
    case "reserved":
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
