export type PurchaseOrderStatus =
  | "draft"
  | "sent"
  | "confirmed"
  | "in_transit"
  | "partly_received"
  | "received"
  | "closed"
  | "canceled"

export interface SupplierDTO {
  id: string
  name: string
  email: string | null
  /** BCP 47, such as `de` or `en`. */
  language: string
  currency_code: string
  created_at: string
  updated_at: string
}

export interface PurchaseOrderLineRevisionDTO {
  id: string
  previous_expected_at: string | null
  expected_at: string | null
  previous_quantity: number
  quantity: number
  reason: string | null
  actor_id: string | null
  created_at: string
}

export interface PurchaseOrderLineDTO {
  id: string
  purchase_order_id: string
  inventory_item_id: string
  quantity: number
  received_quantity: number
  canceled_quantity: number
  /** quantity − received − canceled, never below zero. */
  open_quantity: number
  unit_cost: number
  expected_at: string | null
  first_confirmed_at: string | null
  revisions: PurchaseOrderLineRevisionDTO[]
}

export interface PurchaseOrderDTO {
  id: string
  display_id: number
  status: PurchaseOrderStatus
  supplier_id: string
  supplier: SupplierDTO
  location_id: string
  currency_code: string
  lines: PurchaseOrderLineDTO[]
  created_at: string
  updated_at: string
}

/** A quantity expected at a pair on a date, as the engine sees a purchase-order line. */
export interface SupplyArrivalDTO {
  id: string
  inventory_item_id: string
  location_id: string
  quantity: string
  expected_at: Date
}
