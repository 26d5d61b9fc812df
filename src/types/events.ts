import type { PolicyScope } from "./policy"

/** Events the plugin emits on Medusa's event bus. Every payload carries the entity's `id`. */
export const BackorderEvents = {
  created: "backorder.created",
  allocated: "backorder.allocated",
  promise_changed: "backorder.promise_changed",
  overdue: "backorder.overdue",
  fulfilled: "backorder.fulfilled",
  canceled: "backorder.canceled",
  decided: "backorder.decided",
} as const

export const PurchaseOrderEvents = {
  sent: "purchase-order.sent",
  confirmed: "purchase-order.confirmed",
  shipped: "purchase-order.shipped",
  eta_changed: "purchase-order.eta_changed",
  received: "purchase-order.received",
  /** A receipt that was booked by mistake was set right. */
  receipt_corrected: "purchase-order.receipt_corrected",
  closed: "purchase-order.closed",
  canceled: "purchase-order.canceled",
} as const

export const NoticeEvents = {
  /** A notice is in the outbox; whoever sends notices may start. */
  queued: "backorder-notice.queued",
  sent: "backorder-notice.sent",
  failed: "backorder-notice.failed",
} as const

export const BackorderPolicyEvents = {
  /** A policy was made, changed or deleted; what waits may have to be planned again. */
  changed: "backorder-policy.changed",
} as const

export interface BackorderPolicyEventPayload {
  id: string
  /** Where the policy holds, or held. */
  scope: PolicyScope
}

export interface BackorderEventPayload {
  id: string
  order_id: string
}

export interface PurchaseOrderEventPayload {
  id: string
}

export interface NoticeEventPayload {
  id: string
  order_id?: string | null
  purchase_order_id?: string | null
}
