/** An inventory item at a stock location. */
export interface PairKey {
  inventory_item_id: string
  location_id: string
}
