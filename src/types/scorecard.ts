/** A share is a number from 0 to 1; null where nothing was there to be counted. */
type Share = number | null

/** Lines whose goods came in whole, and lines whose have not so far and count as open. */
export interface DeliveryCountDTO {
  completed: number
  open: number
}

/** How many days something takes: from the supplier's lines and, with the weight of ten lines, from everybody's. */
export interface DurationDTO {
  /** Days by which that share of deliveries is there; null where what is known does not go that far. */
  quantiles: { p50: number | null; p80: number | null; p90: number | null; p95: number | null }
  supplier: DeliveryCountDTO
  all_suppliers: DeliveryCountDTO
  /** The share that is there by so many days, as a chart draws it. */
  curve: { days: number; share: number }[]
  /** Fewer than five of the supplier's own lines have come in whole: the figures say more about the others. */
  too_few: boolean
}

/** How a supplier kept its word on the orders sent in a period. */
export interface SupplierScorecardDTO {
  supplier_id: string
  /** ISO 8601; `to` itself is no longer counted. */
  from: string
  to: string
  orders: number
  lines: number
  /** Against the first date the supplier confirmed, by its own day. */
  on_time_in_full: {
    share: Share
    /** Lines whose date has passed or whose goods came in whole; the next three add up to it. */
    due_lines: number
    on_time_in_full: number
    on_time_in_part: number
    late: number
    not_due_yet: number
    never_confirmed: number
    too_few: boolean
  }
  /** Days from sending the order to the last goods of a line. */
  lead_time: DurationDTO
  /** Days from the first confirmed date to the last goods of a line; negative where they came early. */
  lateness: DurationDTO
  /** Units that came of those ordered, on lines that are due. */
  fill: { share: Share; ordered: number; received: number; lines: number; too_few: boolean }
  /** Units that came in a state that cannot be sold, of all that came. */
  damaged: { share: Share; damaged: number; brought: number }
}

export interface AdminSupplierScorecardResponse {
  scorecard: SupplierScorecardDTO
}
