/** One supplier goods can be had from, by a valid agreement. */
export interface WaitingGoodsSupplierDTO {
  supplier_id: string
  name: string
  agreement_id: string
  supplier_sku: string | null
  currency_code: string
  /** The least that can be ordered and covers what is missing; 0 where nothing is. */
  quantity: number
  /** For one unit of that quantity. */
  unit_cost: number
  /** When it comes if it is ordered now. */
  expected_at: string
}

/** What customers wait for at one place, and what of it nobody has ordered yet. */
export interface WaitingGoodsDTO {
  inventory_item_id: string
  sku: string | null
  title: string | null
  location_id: string
  location_name: string
  waiting_quantity: number
  /** Open on purchase orders that were sent. */
  on_order_quantity: number
  /** Open on drafts. */
  draft_quantity: number
  /** waiting − on order − drafts, never below zero. */
  missing_quantity: number
  /** The first choice first. */
  suppliers: WaitingGoodsSupplierDTO[]
}

export interface AdminWaitingGoodsListResponse {
  waiting_goods: WaitingGoodsDTO[]
  count: number
  limit: number
  offset: number
}
