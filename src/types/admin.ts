import type { BackorderDTO, BackorderEventDTO } from "./backorder"

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

export interface AdminBackorderEventListResponse extends Page {
  events: BackorderEventDTO[]
}

export interface AdminReplanResponse {
  replan: {
    /** Pairs looked at. */
    pairs: number
    /** Orders of which something was changed. */
    changed: number
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
