import type { BackorderDTO, BackorderEventDTO, LedgerVerificationDTO } from "./backorder"

interface Page {
  count: number
  limit: number
  offset: number
}

/** As answered without `fields`. */
export interface AdminBackorderListResponse extends Page {
  backorders: BackorderDTO[]
}

/** As answered without `fields`. */
export interface AdminBackorderResponse {
  backorder: BackorderDTO
}

/** What staff may say about the choice that they offer. */
export interface AdminOfferBackorder {
  /** What the customer may have instead of what waits; null takes back what was named before, which otherwise stays. */
  substitute?: {
    variant_id: string
    /**
     * For one, with tax. Without it what the customer pays for one of what waits, or the shop's own price if that is
     * lower.
     */
    unit_price?: number
  } | null
}

/** What is left of a record, and the record of what is served from the other location now. */
export interface AdminBackorderSplitResponse {
  backorder: BackorderDTO
  moved: BackorderDTO
}

export interface AdminBackorderEventListResponse extends Page {
  events: BackorderEventDTO[]
  /** Of the order's whole ledger, where `verify=true` asked for it. */
  verification?: LedgerVerificationDTO
}

/** Units of the inventory item; `reserved` is what Medusa holds. */
export interface ReplanQuantitiesDTO {
  ordered?: number
  allocated?: number
  waiting?: number
  fulfilled?: number
  canceled?: number
  reserved?: number
}

/** One thing on which Medusa's truth and the records did not agree. */
export interface ReplanDifferenceDTO {
  /**
   * `missing_record`: a line that waits was not on record. `record`: a record said something else.
   * `reservation`: Medusa held too much or too little. `reserved_quantity`: Medusa's count of what
   * is reserved at a level was not the sum of the reservations; it belongs to no order.
   * `tag`: the order's tag or its links were not what its records say; `waiting` is the tag's.
   */
  kind: "missing_record" | "record" | "reservation" | "reserved_quantity" | "tag"
  order_id: string | null
  order_display_id: number | null
  line_item_id: string | null
  title: string | null
  sku: string | null
  inventory_item_id: string
  location_id: string
  before: ReplanQuantitiesDTO
  after: ReplanQuantitiesDTO
}

export interface AdminReplanResponse {
  replan: {
    /** Items looked at, each at all of its locations. */
    pairs: number
    /** Orders of which something was changed, or would be. */
    changed: number
    /** Nothing was changed, only found out. */
    dry_run: boolean
    differences: ReplanDifferenceDTO[]
  }
}

export interface AdminSweepResponse {
  sweep: {
    /** Lines whose promise was broken and not announced. */
    due: number
    /** Of these, lines announced. */
    acted: number
    resumed_decisions: number
    resumed_releases: number
    notices_sent: number
    notices_failed: number
  }
}

/** What was erased of a person in the plugin's own tables. */
export interface CustomerErasureDTO {
  /** Orders whose records no longer say whose they were. */
  orders: number
  notices: number
  /** Purchase orders that had the person's address. */
  purchase_orders: number
  /** Orders that still owe the person something; nothing of them was erased. */
  kept_order_ids: string[]
}

export interface AdminCustomerErasureResponse {
  erasure: CustomerErasureDTO
}
