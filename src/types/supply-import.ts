export type SupplyImportKind = "orders" | "dates"

export type SupplyImportStatus = "reading" | "checking" | "applying" | "settling" | "done" | "failed"

/** A CSV file of purchase orders or of dates, and how far it has come. */
export interface SupplyImportDTO {
  id: string
  kind: SupplyImportKind
  /** All lines or none. */
  atomic: boolean
  file_name: string | null
  status: SupplyImportStatus
  separator: string | null
  /** Columns of the file that mean nothing to the import. */
  ignored_columns: string[]
  lines_read: number
  lines_applied: number
  lines_refused: number
  /** What is wrong with the whole file, or why the last attempt stopped. */
  error: string | null
  actor_id: string | null
  created_at: string
  updated_at: string
  finished_at: string | null
}

/** A line that was not applied. */
export interface SupplyImportErrorDTO {
  /** Counted from 1, as an editor does; the header is line 1. */
  line: number
  reason: string
  cells: Record<string, string>
}

export interface AdminSupplyImportResponse {
  import: SupplyImportDTO
}

export interface AdminSupplyImportStartedResponse extends AdminSupplyImportResponse {
  /** True where the same file was imported before: what was applied then is not applied again. */
  repeated: boolean
}

export interface AdminSupplyImportListResponse {
  imports: SupplyImportDTO[]
  count: number
  limit: number
  offset: number
}

export interface AdminSupplyImportErrorListResponse {
  errors: SupplyImportErrorDTO[]
  count: number
  limit: number
  offset: number
}
