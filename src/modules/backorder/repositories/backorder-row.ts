/** How a record lies in its row: exact decimals beside the columns Medusa reads, dates as they are. */
import BigNumber from "bignumber.js"
import { backorderStatus, isClosed } from "../domain/backorder-status"
import type { BackorderReason } from "../domain/explain-line"
import type { PromiseBasis } from "../domain/promise"
import type { RecordedLine } from "../domain/recorded-line"
import type { ShippingPolicy } from "../domain/release"
import type { LineFacts } from "../measured-stock"

/** A record with the keys of its line. */
export interface StoredRecord extends RecordedLine {
  orderId: string
  lineId: string
  inventoryItemId: string
  required: BigNumber
}

/** A record as it shall be stored; `backorderId` is made by the caller for a new one. */
export interface RecordToStore {
  inventoryItemId: string
  required: BigNumber
  facts: LineFacts
  record: RecordedLine
}

export interface BackorderColumns {
  id: string
  order_id: string
  line_item_id: string
  inventory_item_id: string
  location_id: string
  required_quantity: string
  ordered_quantity: string
  waiting_quantity: string
  allocated_quantity: string
  fulfilled_quantity: string
  canceled_quantity: string
  expected_at: Date | null
  promised_by: Date | null
  first_promised_by: Date | null
  promise_version: number
  promise_basis: PromiseBasis
  priority: number
  weight: number
  shipping: ShippingPolicy
  minimum_batch: string | null
  reason: BackorderReason
  release_pending: boolean
}

export const columns = `b.id, b.order_id, b.line_item_id, b.inventory_item_id, b.location_id, b.required_quantity,
  b.ordered_quantity, b.waiting_quantity, b.allocated_quantity, b.fulfilled_quantity, b.canceled_quantity,
  b.expected_at, b.promised_by, b.first_promised_by, b.promise_version, b.promise_basis, b.priority, b.weight, b.shipping, b.minimum_batch,
  b.reason, b.release_pending`

export function toRow({ inventoryItemId, required, facts, record }: RecordToStore, now: Date) {
  const status = backorderStatus(record)
  const quantities = {
    required,
    ordered: record.ordered,
    waiting: record.waiting,
    allocated: record.allocated,
    fulfilled: record.fulfilled,
    canceled: record.canceled,
  }
  const exact = Object.entries(quantities).flatMap(([name, quantity]) => [
    [`${name}_quantity`, quantity.toFixed()],
    [`raw_${name}_quantity`, rawOf(quantity)],
  ])
  return {
    id: record.backorderId,
    status,
    order_id: facts.orderId,
    order_display_id: facts.orderDisplayId,
    ordered_at: facts.orderedAt,
    customer_id: facts.customerId,
    email: facts.email,
    line_item_id: facts.lineId,
    title: facts.title,
    sku: facts.sku,
    variant_id: facts.variantId,
    inventory_item_id: inventoryItemId,
    location_id: record.locationId,
    ...Object.fromEntries(exact),
    expected_at: record.promise.date?.expectedAt ?? null,
    promised_by: record.promise.date?.promisedBy ?? null,
    first_promised_by: record.promise.firstPromisedBy,
    promise_version: record.promise.version,
    promise_basis: record.promise.date?.basis ?? "none",
    priority: record.priority,
    weight: record.weight,
    shipping: record.shipping,
    minimum_batch: record.minimumBatch?.toFixed() ?? null,
    raw_minimum_batch: record.minimumBatch && rawOf(record.minimumBatch),
    release_pending: record.releasePending,
    reason: record.reason,
    closed_at: isClosed(status) ? now : null,
    changed_at: now,
  }
}

function rawOf(quantity: BigNumber): { value: string; precision: number } {
  return { value: quantity.toFixed(), precision: 20 }
}

export function toRecord(row: BackorderColumns): StoredRecord {
  const date =
    row.promised_by && row.expected_at
      ? { expectedAt: row.expected_at, promisedBy: row.promised_by, basis: row.promise_basis }
      : null
  return {
    backorderId: row.id,
    orderId: row.order_id,
    lineId: row.line_item_id,
    inventoryItemId: row.inventory_item_id,
    locationId: row.location_id,
    required: new BigNumber(row.required_quantity),
    ordered: new BigNumber(row.ordered_quantity),
    waiting: new BigNumber(row.waiting_quantity),
    allocated: new BigNumber(row.allocated_quantity),
    fulfilled: new BigNumber(row.fulfilled_quantity),
    canceled: new BigNumber(row.canceled_quantity),
    promise: { version: row.promise_version, date, firstPromisedBy: row.first_promised_by },
    priority: row.priority,
    weight: row.weight,
    shipping: row.shipping,
    minimumBatch: row.minimum_batch === null ? null : new BigNumber(row.minimum_batch),
    reason: row.reason,
    releasePending: row.release_pending,
  }
}
