import type BigNumber from "bignumber.js"
import type { Agreement } from "../agreement/agreement"
import type { Substitute } from "../substitute"
import type { WorkCalendar } from "../work-calendar"
import type { Served } from "./relief"

/** Why an amount is not known. */
export type UnknownAmount =
  /** It would be in another currency than the late order. */
  | "other_currency"
  /** Nobody keeps what moving goods costs. */
  | "cost_of_moving"
  /** The supplier named no price. */
  | "no_price"
  /** The shop has not said what a waiting unit costs. */
  | "no_waiting_cost"
  /** Nobody knows when the goods come, by this way or without it. */
  | "no_date"

export type Amount = BigNumber | UnknownAmount

/** A valid agreement, with what is known of how its supplier works and delivers. */
export interface Offer extends Agreement {
  calendar: WorkCalendar
  /** Today where the supplier is. */
  today: string
  /** Days that its goods usually come after the day it names. */
  usual_late_days: number
}

/** What a way out brings and costs; days as `2026-12-14`, money in the late order's currency. */
export interface WayFigures {
  quantity: BigNumber
  /** If it is taken today; null where nobody knows. */
  arrives_on: string | null
  /** The day we could stand for: with what the supplier usually is late. */
  certain_by: string | null
  cost: Amount
  /** Beyond what the same units cost on the late line. */
  extra_cost: Amount
  served: Served[]
  served_quantity: BigNumber
  penalty_avoided: Amount
  /** The last day on which taking it brings a late unit in time; null where it does not today. */
  last_day: string | null
  /** The last day on which it brings as many in time as today. */
  last_full_day: string | null
}

/** How customers may have their goods in time although a line is late. */
export type Way = WayFigures & { key: string } & (
    | { kind: "other_supplier"; offer: Offer; rush: boolean }
    | { kind: "rush"; offer: Offer }
    | { kind: "other_location"; location_id: string }
    | { kind: "substitute"; substitute: Substitute }
  )
