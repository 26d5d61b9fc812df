/** A policy to simulate: units of the inventory item, days. Either `order_quantity` or `order_up_to`. */
export interface SimulatedPolicyDTO {
  /** Days from one look at the net position to the next; 1 looks every morning. */
  review_days: number
  /** An order is placed when the net position is at or below it. */
  reorder_point: number
  /** What one order is, or several of it where one does not lift the net position above the reorder point. */
  order_quantity?: number
  /** The net position that an order restores. */
  order_up_to?: number
  minimum_quantity?: number
  pack_multiple?: number
}

/** Values with their probabilities, which add up to 1. */
export interface DistributionDTO {
  values: number[]
  probabilities: number[]
}

/** What the simulated years cost, in one currency; null is not known and left out of every sum. */
export interface SimulatedCostsDTO {
  currency_code: string | null
  /** Of a unit on hand, a day. */
  holding_per_unit_day: number | null
  /** Of a unit that waits, a day. */
  waiting_per_unit_day: number | null
  /** Of a unit that must wait at all: what cancellations cost on average. */
  cancellation_per_waiting_unit: number | null
  /** Of an order to the supplier, whatever its size. */
  per_order: number | null
}

export interface SimulateReorderPoint {
  inventory_item_id: string
  location_id: string
  /** What the record in force says where nothing is said. */
  today?: SimulatedPolicyDTO
  /** What is computed where an override is in force; else nothing. */
  proposed?: SimulatedPolicyDTO
  /** Of a day: the pair's own history where nothing is said. */
  demand?: DistributionDTO | { mean: number; variance: number }
  /** Whole days from an order to its arrival: the pair's own where nothing is said. */
  lead_time?: DistributionDTO | { mean: number; sd: number }
  /** Instead of those that options and unit cost give. */
  costs?: Partial<Omit<SimulatedCostsDTO, "currency_code">>
  /** Years to simulate; 10,000 where nothing is said. */
  runs?: number
  /** The same one gives the same years; 1 where nothing is said. */
  seed?: number
}

/** `low` and `high`: the mean lies there with 95 %. */
export interface SimulatedIntervalDTO {
  mean: number
  low: number
  high: number
}

/** `from` and `until`: 95 of 100 single years lie there. */
export interface SimulatedFigureDTO extends SimulatedIntervalDTO {
  from: number
  until: number
}

/** Null where there is nothing to judge by: no demand, nobody who waited, a cost that is not known. */
export interface SimulatedFiguresDTO<Figure> {
  /** Share of units served at once. */
  fill_rate: Figure | null
  /** Days a unit waits, those served at once counted as 0. */
  mean_wait_days: Figure | null
  /** Days a unit waits that is not served at once. */
  mean_wait_days_of_waiting: Figure | null
  /** Units that wait, on average over the evenings. */
  mean_backorder: Figure | null
  mean_on_hand: Figure | null
  orders_per_year: Figure | null
  /** A year, in the currency of `costs`. */
  holding_cost: Figure | null
  backorder_cost: Figure | null
  order_cost: Figure | null
  /** The sum of those that are known. */
  total_cost: Figure | null
}

export interface SimulatedOutcomeDTO {
  policy: SimulatedPolicyDTO
  figures: SimulatedFiguresDTO<SimulatedFigureDTO>
  /** Days that 90, 95 and 99 of 100 units wait at most; null where nothing was demanded. */
  wait_days: { p90: number; p95: number; p99: number } | null
}

/** Years of a pair under today's and a proposed policy: the same customers and the same lead times for both. */
export interface ReorderSimulationDTO {
  inventory_item_id: string
  location_id: string
  seed: number
  runs: number
  /** Length of a run. */
  days: number
  demand: {
    /** `history`: as often as the pair saw it; `forecast`: by its forecast; `given`: by the request. */
    basis: "history" | "forecast" | "given"
    /** Days of history, those left out on which nothing could be sold. */
    history_days: number | null
    mean: number
    sd: number
  }
  lead_time: { basis: "reorder_point" | "option" | "given"; mean: number; sd: number }
  costs: SimulatedCostsDTO
  today: SimulatedOutcomeDTO | null
  proposed: SimulatedOutcomeDTO | null
  /** What the proposed policy has more than today's; surer than the difference of the two, for the years are the same. */
  change: SimulatedFiguresDTO<SimulatedIntervalDTO> | null
}

export interface AdminReorderSimulationResponse {
  simulation: ReorderSimulationDTO
}
