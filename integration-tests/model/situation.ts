/** What Medusa's tables and ours say at one moment, read without anything of the engine in between. */
import type BigNumber from "bignumber.js"

export interface Part {
  itemId: string
  item: string
  required: number
}

export interface Variant {
  id: string
  productId: string
  title: string
  managed: boolean
  allowBackorder: boolean
  parts: readonly Part[]
}

export interface OrderLine {
  orderId: string
  id: string
  title: string
  variantId: string | null
  quantity: BigNumber
  fulfilled: BigNumber
  shipped: BigNumber
  delivered: BigNumber
  returnRequested: BigNumber
  returnReceived: BigNumber
  unitPrice: BigNumber
}

export interface Order {
  id: string
  displayId: number
  draft: boolean
  canceled: boolean
  /** `metadata.backorder` as it is stored. */
  tag: unknown
  lines: readonly OrderLine[]
  /** Captured less refunded. */
  paid: BigNumber
}

export interface Level {
  itemId: string
  item: string
  locationId: string
  location: string
  stocked: BigNumber
  reserved: BigNumber
  incoming: BigNumber
}

export interface Reservation {
  id: string
  itemId: string
  locationId: string
  lineId: string | null
  /** The line it holds goods for, at a location other than the one of the line's own reservation. */
  heldForLineId: string | null
  quantity: BigNumber
}

export interface BackorderRecord {
  id: string
  status: string
  orderId: string
  lineId: string
  itemId: string
  locationId: string
  shipping: string | null
  promisedBy: Date | null
  promiseVersion: number
  required: BigNumber
  ordered: BigNumber
  allocated: BigNumber
  waiting: BigNumber
  fulfilled: BigNumber
  canceled: BigNumber
}

/** Under the names the columns have, because the hash is over them. */
export interface LedgerEntry {
  id: string
  order_id: string
  backorder_id: string | null
  sequence: number
  run_id: string
  type: string
  cause: string
  cause_id: string | null
  actor_id: string | null
  occurred_at: Date
  data: Record<string, unknown>
  previous_hash: string | null
  hash: string
}

export interface Parcel {
  id: string
  orderId: string
  canceled: boolean
  shipped: boolean
  delivered: boolean
}

export interface SupplyLine {
  id: string
  purchaseOrderId: string
  purchaseOrder: number
  status: string
  itemId: string
  item: string
  locationId: string
  ordered: BigNumber
  received: BigNumber
  open: BigNumber
  /** What of it is open and has not left the supplier. */
  shippable: BigNumber
  /** What was booked as damaged by mistake. */
  mended: BigNumber
}

/** What one receipt says of one line; a correction of it is another receipt. */
export interface ReceivedLine {
  receiptId: string
  purchaseOrderId: string
  purchaseOrder: number
  lineId: string
  item: string
  location: string
  /** With its corrections. */
  received: BigNumber
}

/** Goods that a customer announced to send back. */
export interface AnnouncedReturn {
  id: string
  orderId: string
  locationId: string
  items: { lineId: string; quantity: number }[]
}

export interface Policy {
  id: string
  scopeType: string
  scopeId: string
}

export interface Situation {
  storeId: string
  locations: readonly { id: string; name: string }[]
  variants: readonly Variant[]
  orders: readonly Order[]
  levels: readonly Level[]
  reservations: readonly Reservation[]
  records: readonly BackorderRecord[]
  ledger: readonly LedgerEntry[]
  parcels: readonly Parcel[]
  supply: readonly SupplyLine[]
  receipts: readonly ReceivedLine[]
  returns: readonly AnnouncedReturn[]
  policies: readonly Policy[]
  links: readonly { orderId: string; recordId: string }[]
  /** Orders whose tags and notices do not follow the ledger yet. */
  unreflected: readonly { orderId: string }[]
}
