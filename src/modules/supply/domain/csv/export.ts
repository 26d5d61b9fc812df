import { csvLine, type Cell } from "./cells"

/** A line of a purchase order as it leaves in a file; quantities and cost as exact decimals. */
export interface ExportedLine {
  order: number
  reference: string
  supplier: string
  location: string
  sku: string
  supplier_sku: string | null
  line_id: string
  status: string
  quantity: string
  received_quantity: string
  canceled_quantity: string
  unit_cost: string
  currency: string
  /** ISO 8601. */
  expected_at: string | null
}

/** The names the import knows come first; the others are told to whoever reads, and ignored when the file comes back. */
const columns = [
  "order",
  "reference",
  "supplier",
  "location",
  "sku",
  "quantity",
  "unit_cost",
  "expected_at",
  "currency",
  "line_id",
  "supplier_sku",
  "status",
  "received_quantity",
  "canceled_quantity",
] as const satisfies readonly (keyof ExportedLine)[]

export const exportHeader = csvLine(columns)

/** A day where the instant is the start of one, as most dates are. */
const shortDate = (instant: string): string => instant.replace(/T00:00:00(\.000)?Z$/, "")

export const exportLine = (line: ExportedLine): string =>
  csvLine(
    columns.map((column): Cell => (column === "expected_at" && line.expected_at !== null ? shortDate(line.expected_at) : line[column]))
  )
