import type { Order } from "../../demo/story/customer"
import { eventually } from "../../demo/story/http"
import type { Shop } from "../../demo/story/shop"
import { recordsOf } from "../../demo/story/watch"
import type { AdminBackorderEventListResponse, BackorderDTO, BackorderEventDTO } from "../../src/types"

/** A record's history, the oldest entry first. */
export async function historyOf(shop: Shop, record: BackorderDTO): Promise<BackorderEventDTO[]> {
  const { body } = await shop.admin<AdminBackorderEventListResponse>(
    "GET",
    `/admin/backorders/${record.id}/events?limit=100&order=sequence`
  )
  return body.events
}

interface Entry {
  type: BackorderEventDTO["type"]
  cause: string
  data?: Record<string, unknown>
  /** Kept beside the entry. */
  notes?: Record<string, string>
}

/** The reconcile runs every minute, and what it meets in the moment before an event's own run it tells itself. */
const CLOCK = "reconciled"

/** Waits for the entry of a record's history that says this, and what caused it. */
export function told(shop: Shop, record: BackorderDTO, entry: Entry): Promise<BackorderEventDTO> {
  return toldBecauseOf(shop, record, entry, [entry.cause, CLOCK])
}

/**
 * The same where an order's change moves stock as well: core raises the level's event before it is done
 * with the order, and whichever is planned first is the cause.
 */
export function toldByOrderOrStock(shop: Shop, record: BackorderDTO, entry: Entry): Promise<BackorderEventDTO> {
  return toldBecauseOf(shop, record, entry, [entry.cause, "stock_changed", CLOCK])
}

function toldBecauseOf(
  shop: Shop,
  record: BackorderDTO,
  { type, data = {}, notes = {} }: Entry,
  causes: readonly string[]
): Promise<BackorderEventDTO> {
  return eventually(`"${type}" because of ${causes.join(" or ")} in the history of ${record.title}`, async () =>
    (await historyOf(shop, record)).find(
      (event) =>
        event.type === type &&
        causes.includes(event.cause) &&
        Object.entries(data).every(([key, value]) => event.data[key] === value) &&
        Object.entries(notes).every(([field, text]) => event.notes.some((note) => note.field === field && note.text === text))
    )
  )
}

/** What all records of an order add up to, once it is as wanted: its goods may lie at several locations. */
export function settledInAll(
  shop: Shop,
  order: Order,
  wanted: Partial<Quantities>
): Promise<{ all: Quantities; records: BackorderDTO[] }> {
  return eventually(`order ${order.display_id} with ${JSON.stringify(wanted)} in all`, async () => {
    const records = await recordsOf(shop, order)
    const all = quantitiesOf(records)
    const right = records.length > 0 && Object.entries(wanted).every(([key, value]) => Object.entries(all).some(([k, v]) => k === key && v === value))
    return right && { all, records }
  })
}

export interface Quantities {
  ordered: number
  allocated: number
  waiting: number
  fulfilled: number
  canceled: number
}

function quantitiesOf(records: readonly BackorderDTO[]): Quantities {
  const sum = (quantity: (record: BackorderDTO) => number): number =>
    records.reduce((total, record) => total + quantity(record), 0)
  return {
    ordered: sum((record) => record.ordered_quantity),
    allocated: sum((record) => record.allocated_quantity),
    waiting: sum((record) => record.waiting_quantity),
    fulfilled: sum((record) => record.fulfilled_quantity),
    canceled: sum((record) => record.canceled_quantity),
  }
}
