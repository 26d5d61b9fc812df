/** What customers will order over some time, as a distribution; quantities in units of the inventory item. */
export interface DemandForecastDTO {
  mean: number
  /** As likely more as less. */
  median: number
  /** What is not exceeded in 8 of 10 cases. */
  p80: number
  /** In 9 of 10. */
  p90: number
  /** In 19 of 20. */
  p95: number
}

/** Three figures that are never added up. */
interface ForecastFigures {
  /** What customers wait for and nobody has ordered, by when it would come if it were ordered now. */
  firm_quantity: number
  /** What the supplier owes, by its date; what is late stands in the first week. */
  on_order_quantity: number
  /** Null where nothing can be said; `basis` says why. */
  forecast: DemandForecastDTO | null
}

export interface SupplierForecastWeekDTO extends ForecastFigures {
  /** A Monday, such as `2026-11-23`. Of the running week only what is left of it is forecast. */
  starts_on: string
}

export interface SupplierForecastTotalDTO extends ForecastFigures {
  /** The first so many weeks together; its quantiles are those of the sum. */
  weeks: number
}

export interface SupplierForecastArticleDTO {
  agreement_id: string
  inventory_item_id: string
  title: string
  /** The shop's number of the article. */
  sku: string | null
  supplier_sku: string | null
  lead_time_days: number
  /** Whether this supplier is asked first, second, … of the `suppliers` that have an agreement on the item. */
  position: number
  suppliers: number
  /** Firm demand and forecast are for the supplier who is asked first. */
  basis: "history" | "too_little_history" | "other_supplier_first"
  /** Weeks gone by that the forecast is made from. */
  history_weeks: number
  weeks: SupplierForecastWeekDTO[]
  totals: SupplierForecastTotalDTO[]
  /** After the last of the weeks. */
  later: { firm_quantity: number; on_order_quantity: number }
  /** On order, and nobody knows when it comes. */
  undated_on_order_quantity: number
}

export interface SupplierForecastDTO {
  supplier_id: string
  /** The first week's Monday, in the supplier's time zone. */
  from: string
  /** How many weeks it looks ahead. */
  weeks: number
  made_at: string
  articles: SupplierForecastArticleDTO[]
}

export interface AdminSupplierForecastResponse {
  forecast: SupplierForecastDTO
}

export interface AdminSupplierForecastSendResponse {
  /** The mail, which goes out at once; see `/admin/backorder-notices`. */
  notice_id: string
  /** Whom it goes to. */
  to: string
}
