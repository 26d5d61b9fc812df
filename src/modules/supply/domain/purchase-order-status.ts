import { accept, refuse, type Decision } from "./decision"

/**
 * The life of a purchase order as data. Receiving may skip the confirmation, because suppliers ship without one.
 * An order of which something was received cannot be canceled any more, only closed.
 */
export const purchaseOrderTransitions = {
  draft: ["sent", "canceled"],
  sent: ["confirmed", "in_transit", "partly_received", "received", "canceled"],
  confirmed: ["in_transit", "partly_received", "received", "canceled"],
  in_transit: ["partly_received", "received", "canceled"],
  partly_received: ["received", "closed"],
  received: ["closed"],
  closed: [],
  canceled: [],
} as const satisfies Record<string, readonly string[]>

export type PurchaseOrderStatus = keyof typeof purchaseOrderTransitions

export const purchaseOrderStatuses: PurchaseOrderStatus[] = [
  "draft",
  "sent",
  "confirmed",
  "in_transit",
  "partly_received",
  "received",
  "closed",
  "canceled",
]

/** What the rules need to know of an order to judge it and to name it. */
export interface OrderHead {
  display_id: number
  status: PurchaseOrderStatus
}

const words: Record<PurchaseOrderStatus, string> = {
  draft: "a draft",
  sent: "sent",
  confirmed: "confirmed",
  in_transit: "in transit",
  partly_received: "partly received",
  received: "received",
  closed: "closed",
  canceled: "canceled",
}

const oneOf = new Intl.ListFormat("en-GB", { type: "disjunction" })

export const nextStatuses = (status: PurchaseOrderStatus): readonly PurchaseOrderStatus[] =>
  purchaseOrderTransitions[status]

/** An order whose goods may still come in: what it has open counts as incoming and as an arrival. */
export const isOpen = (status: PurchaseOrderStatus): boolean => nextStatuses(status).includes("received")

export const openStatuses: readonly PurchaseOrderStatus[] = purchaseOrderStatuses.filter(isOpen)

export const inWords = (status: PurchaseOrderStatus): string => words[status]

export function moveTo(order: OrderHead, target: PurchaseOrderStatus): Decision<PurchaseOrderStatus> {
  const possible = nextStatuses(order.status)
  if (possible.includes(target)) {
    return accept(target)
  }
  const wayOut = possible.length ? `it can become ${oneOf.format(possible.map(inWords))}` : "nothing can follow"
  return refuse(
    `Purchase order ${order.display_id} is ${inWords(order.status)} and cannot become ${inWords(target)}: ${wayOut}.`
  )
}
