import { csvLine, type Cell } from "./cells"

/** A line of a forecast as it leaves in a file; quantities as exact decimals. */
export interface ForecastRow {
  article: string
  sku: string | null
  supplier_sku: string | null
  /** `week`, `total` of the weeks before it, `later` than all of them, or `undated`. */
  period: "week" | "total" | "later" | "undated"
  /** A Monday such as `2026-11-23`. */
  from: string | null
  weeks: number | null
  firm: string
  on_order: string
  /** Of the forecast: its mean and what is not exceeded in so many of a hundred cases. */
  mean: string | null
  p50: string | null
  p80: string | null
  p90: string | null
  p95: string | null
  /** Weeks gone by that it is made from. */
  history_weeks: number
}

const columns = [
  "article",
  "sku",
  "supplier_sku",
  "period",
  "from",
  "weeks",
  "firm",
  "on_order",
  "mean",
  "p50",
  "p80",
  "p90",
  "p95",
  "history_weeks",
] as const satisfies readonly (keyof ForecastRow)[]

export const forecastHeader = csvLine(columns)

export const forecastLine = (row: ForecastRow): string => csvLine(columns.map((column): Cell => row[column]))
