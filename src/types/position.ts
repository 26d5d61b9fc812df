/** What is there of an inventory item at a location, what is spoken for and what is on its way. Units of the item. */
export interface StockPositionDTO {
  inventory_item_id: string
  sku: string | null
  title: string | null
  location_id: string
  location_name: string
  /** Medusa's stocked quantity. */
  on_hand: number
  /** Medusa's reserved quantity. */
  allocated: number
  /** What customers wait for. */
  waiting: number
  /** Open on purchase orders. */
  incoming: number
  /** on hand − allocated − waiting + incoming; negative where more is wanted than is there and on its way. */
  net_position: number
}

export interface AdminStockPositionListResponse {
  positions: StockPositionDTO[]
  count: number
  limit: number
  offset: number
}
