import type { BackorderStatus } from "../modules/backorder/domain/backorder-status"
import type { BackorderReason } from "../modules/backorder/domain/explain-line"
import type { PromiseBasis } from "../modules/backorder/domain/promise"

export type { BackorderReason, BackorderStatus, PromiseBasis }

/**
 * One order line's need for one inventory item at one location, as the admin API sends it.
 * Quantities are units of the inventory item; dates are ISO 8601.
 */
export interface BackorderDTO {
  id: string
  display_id: number
  status: BackorderStatus
  order_id: string
  order_display_id: number | null
  customer_id: string | null
  email: string | null
  line_item_id: string
  title: string
  sku: string | null
  variant_id: string | null
  inventory_item_id: string
  location_id: string
  ordered_quantity: number
  waiting_quantity: number
  allocated_quantity: number
  fulfilled_quantity: number
  canceled_quantity: number
  expected_at: string | null
  promised_by: string | null
  first_promised_by: string | null
  promise_version: number
  promise_basis: PromiseBasis
  priority: number
  queue_position: number | null
  /** A code such as `covered_by_stock`; the admin has a sentence for each. */
  reason: BackorderReason
  /** Whose rules hold, by the country the goods go to; null until the record was looked at. */
  jurisdiction: BackorderJurisdiction | null
  next_duty: BackorderDuty | null
  /** The last day for it. */
  next_duty_at: string | null
  created_at: string
  updated_at: string
  closed_at: string | null
}

export type BackorderJurisdiction = "us-ftc" | "eu" | "de" | "uk" | "none"

/** What the customer is owed next. */
export type BackorderDuty = "ship" | "tell_no_date" | "tell_delay" | "last_chance" | "tell_overdue" | "cancel" | "refund"

export type BackorderEventType =
  | "created"
  | "allocated"
  | "deallocated"
  | "sourced"
  | "edited"
  | "moved"
  | "prioritized"
  | "unfulfilled"
  | "restored"
  | "explained"
  | "reserved"
  | "promise_changed"
  | "overdue"
  | "last_chance"
  | "undated"
  | "offered"
  | "fulfilled"
  | "canceled"
  | "decided"
  | "withdrawn"
  | "shipped"
  | "charge_blocked"
  | "charge_late"
  | "payment_settled"
  | "refund_settled"
  | "authorization_ends"
  | "authorization_released"
  | "payment_requested"
  | "payment_secured"
  | "refund_late"
  | "address_too_late"

/** One entry of the append-only ledger. `hash` covers this entry and `previous_hash`. */
export interface BackorderEventDTO {
  id: string
  order_id: string
  backorder_id: string | null
  sequence: number
  run_id: string
  type: BackorderEventType
  /** What set the run off, such as `order_placed`, and what it was about. */
  cause: string
  cause_id: string | null
  actor_id: string | null
  occurred_at: string
  data: Record<string, unknown>
  previous_hash: string | null
  hash: string
  /** What was typed about it, or names a person; kept beside the ledger, so that it can be erased. */
  notes: BackorderEventNoteDTO[]
}

/**
 * The entry's `data` has, under the field's name with `_digest` behind it, the SHA-256 of salt, line break and text.
 * Both are null once they were erased.
 */
export interface BackorderEventNoteDTO {
  field: string
  text: string | null
  salt: string | null
}

/** Whether each entry of an order's ledger follows from the ones before it, as they were written. */
export interface LedgerVerificationDTO {
  valid: boolean
  entries: number
  /** The first entry, by its place, that does not. */
  broken_at: number | null
  fault: "missing" | "changed" | null
}

export type CustomerDecision = "wait" | "ship_available" | "substitute" | "cancel"

/** The tag the engine keeps at `order.metadata.backorder`. */
export interface OrderBackorderTag {
  status: BackorderStatus
  waiting_quantity: number
  promised_by: string | null
}
