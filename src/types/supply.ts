export type PurchaseOrderStatus =
  | "draft"
  | "sent"
  | "confirmed"
  | "in_transit"
  | "partly_received"
  | "received"
  | "closed"
  | "canceled"

export interface SupplierContactDTO {
  name: string
  email: string | null
  phone: string | null
  /** What to ask this person about, such as `sales` or `invoices`. */
  role: string | null
}

export type SupplierChannel = "mail" | "csv" | "api" | "erp"

export interface SupplierDTO {
  id: string
  name: string
  email: string | null
  contacts: SupplierContactDTO[]
  /** BCP 47, such as `de` or `en`. */
  language: string
  currency_code: string
  /** IANA, such as `Europe/Berlin`. */
  time_zone: string
  /** ISO numbers of weekdays, 1 is Monday. */
  working_days: number[]
  /** Days such as `2026-12-25` on which nobody works although the weekday says so. */
  holidays: string[]
  carrier: string | null
  transit_days: number
  channel: SupplierChannel
  /** The stock location its dropshipments leave from. */
  location_id: string | null
  /** How much more than ordered is taken without asking, in percent of the line. */
  over_delivery_percent: number
  /** Least worth of an order, in the supplier's currency; null takes any order. */
  minimum_order_value: number | null
  /** How often a forecast is sent, in weeks; null is never. */
  forecast_every_weeks: number | null
  /** When the next one is due; reckoned within a minute after `forecast_every_weeks` was set. */
  next_forecast_at: string | null
  metadata: Record<string, unknown> | null
  created_at: string
  updated_at: string
}

/** From this quantity on a unit costs this much. */
export interface PriceBreakDTO {
  minimum_quantity: number
  unit_cost: number
}

/** A supplier's terms for one inventory item; quantities in its units, money in the agreement's currency. */
export interface SupplierAgreementDTO {
  id: string
  supplier_id: string
  inventory_item_id: string
  supplier_sku: string | null
  /** Days such as `2026-12-14`; `valid_until` is the last day, null has no end. */
  valid_from: string
  valid_until: string | null
  currency_code: string
  /** `all_units`: the price of the reached break holds for every unit; `incremental`: for the units above it alone. */
  discount: "all_units" | "incremental"
  /** Ascending; the first holds from the first unit on. */
  price_breaks: PriceBreakDTO[]
  minimum_quantity: number | null
  pack_multiple: number | null
  lead_time_days: number
  rush_lead_time_days: number | null
  /** For one line that is rushed, whatever its quantity. */
  rush_fee: number | null
  /** What the supplier owes per unit and day it is late. */
  lateness_penalty: number | null
  dropship: boolean
  /** Among the suppliers of one item the lowest is asked first. */
  rank: number
  created_at: string
  updated_at: string
}

/** Who brought a supplier's word. */
export type SupplySource = "admin" | "supplier_page" | "csv" | "api" | "erp" | "clock"

export interface PurchaseOrderLineRevisionDTO {
  id: string
  previous_expected_at: string | null
  expected_at: string | null
  previous_quantity: number
  quantity: number
  /** What was given up before and after; null where the revision did not give anything up. */
  previous_canceled_quantity: number | null
  canceled_quantity: number | null
  source: SupplySource
  reason: string | null
  actor_id: string | null
  created_at: string
}

/** Another item a supplier offers in place of an ordered one. */
export interface ProposedSubstituteDTO {
  sku: string | null
  title: string | null
  note: string | null
  unit_cost: number | null
}

export interface PurchaseOrderLineDTO {
  id: string
  purchase_order_id: string
  inventory_item_id: string
  supplier_sku: string | null
  quantity: number
  /** What the supplier said it will deliver; null while it has said nothing. */
  confirmed_quantity: number | null
  /** What has left the supplier, announced or not. */
  shipped_quantity: number
  received_quantity: number
  /** What came in a state that cannot be sold; the supplier still owes it. */
  damaged_quantity: number
  /** The part of `quantity` that was never ordered, but came and was taken. */
  over_quantity: number
  canceled_quantity: number
  /** quantity − received − canceled, never below zero. */
  open_quantity: number
  unit_cost: number
  expected_at: string | null
  first_confirmed_at: string | null
  proposed_substitute: ProposedSubstituteDTO | null
  /** The customer's order line that a dropshipped one serves. */
  order_line_item_id: string | null
  revisions: PurchaseOrderLineRevisionDTO[]
}

export interface PurchaseOrderShipmentDTO {
  id: string
  carrier: string | null
  tracking_number: string | null
  tracking_url: string | null
  shipped_at: string
  source: SupplySource
  actor_id: string | null
  lines: { id: string; line_id: string; quantity: number }[]
  created_at: string
}

export interface PurchaseOrderReceiptLineDTO {
  id: string
  line_id: string
  /** What went into stock; negative in a correction that takes goods out again. */
  quantity: number
  damaged_quantity: number
  /** The part of `quantity` beyond what was open. */
  over_quantity: number
}

export interface PurchaseOrderReceiptDTO {
  id: string
  status: "recorded" | "stocking" | "stocked" | "done"
  /** Where the goods came to, which need not be where they were ordered for. */
  location_id: string
  /** The receipt this one corrects; its lines then hold what changes. */
  corrects_id: string | null
  reason: string | null
  actor_id: string | null
  recorded_at: string
  lines: PurchaseOrderReceiptLineDTO[]
}

/** Where dropshipped goods go. */
export interface ShipToDTO {
  first_name: string | null
  last_name: string | null
  company: string | null
  address_1: string | null
  address_2: string | null
  postal_code: string | null
  city: string | null
  province: string | null
  country_code: string | null
  phone: string | null
}

export interface PurchaseOrderDTO {
  id: string
  display_id: number
  status: PurchaseOrderStatus
  supplier_id: string
  supplier: SupplierDTO
  location_id: string
  currency_code: string
  /** The order's number in the system it came from. */
  reference: string | null
  rush: boolean
  note: string | null
  ship_to: ShipToDTO | null
  /** The customer's order that the supplier delivers itself. */
  dropship_order_id: string | null
  sent_at: string | null
  confirmed_at: string | null
  /** When it was closed or canceled. */
  closed_at: string | null
  /** When the supplier is asked next if it stays silent. */
  next_check_at: string | null
  reminders: number
  lines: PurchaseOrderLineDTO[]
  shipments: PurchaseOrderShipmentDTO[]
  receipts: PurchaseOrderReceiptDTO[]
  created_at: string
  updated_at: string
}

/** What a batch of suppliers' words has done. */
export interface AdminSupplyRevisionsResponse {
  /** Ids of the lines that changed; a word that says nothing new changes none. */
  changed: string[]
  /** Words that were not taken, by their place in the batch, counted from 0. */
  refused: { index: number; reason: string }[]
}

/** A quantity expected at a pair on a date, as the engine sees a purchase-order line. */
export interface SupplyArrivalDTO {
  id: string
  inventory_item_id: string
  location_id: string
  quantity: string
  /** The only order line it comes for; null for the shop's stock. */
  order_line_item_id: string | null
  /** As likely earlier as later. */
  expected_at: Date
  /** The day we stand for: that on which the chosen share of the supplier's deliveries is there. */
  promised_by: Date
}
