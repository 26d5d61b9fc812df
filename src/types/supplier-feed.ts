/** Which column of the other system's table or view says what. */
export interface SupplierFeedColumns {
  /** Number or reference of the purchase order. */
  order: string
  /** One of these three says which line is meant. */
  line_id?: string
  sku?: string
  supplier_sku?: string
  expected_at: string
  quantity?: string
  /** Grows with every change of a row: a time or a number. */
  cursor: string
  /** Different in every row, so that rows changed at one instant are told apart. */
  key: string
}

/** A row of the other system that was not applied. */
export interface SupplierFeedRefusalDTO {
  key: string
  reason: string
}

/** A feed of dates from another system's database; address and credentials are in the plugin's options and nowhere else. */
export interface SupplierFeedDTO {
  id: string
  supplier_id: string
  source: string
  table_name: string
  columns: SupplierFeedColumns
  time_zone: string
  statement_timeout_ms: number
  interval_seconds: number
  active: boolean
  cursor_value: string | null
  cursor_key: string | null
  next_run_at: string | null
  last_run_at: string | null
  last_success_at: string | null
  last_error: string | null
  /** Runs that failed since the last that did not. */
  failures: number
  last_read: number
  last_changed: number
  last_refused: number
  last_refusals: SupplierFeedRefusalDTO[]
  created_at: string
  updated_at: string
}

/** A row of the other system as it is written there, and what it means here. */
export interface SupplierFeedPreviewRowDTO {
  row: { [Column in keyof SupplierFeedColumns]?: string | null }
  purchase_order_id: string | null
  line_id: string | null
  expected_at: string | null
  quantity: number | null
  /** Why it means nothing here; null where it does. */
  refused: string | null
}

export interface AdminSupplierFeedResponse {
  /** Null where the supplier has none. */
  feed: SupplierFeedDTO | null
  /** The databases named in the plugin's options. */
  sources: { name: string; type: string }[]
}

export interface AdminSupplierFeedPreviewResponse {
  rows: SupplierFeedPreviewRowDTO[]
}

export interface AdminSupplierFeedDeleteResponse {
  id: string
  object: "supplier_feed"
  deleted: boolean
}
