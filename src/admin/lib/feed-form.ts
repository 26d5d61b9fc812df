import type { SupplierFeedColumns, SupplierFeedDTO } from "../../types"

/** The columns as the form asks for them; an empty field is a column the table does not have. */
export const feedColumns = ["order", "line_id", "sku", "supplier_sku", "expected_at", "quantity", "cursor", "key"] as const

export type FeedColumn = (typeof feedColumns)[number]

const requiredColumns: readonly FeedColumn[] = ["order", "expected_at", "cursor", "key"]

const lineColumns: readonly FeedColumn[] = ["line_id", "sku", "supplier_sku"]

export interface FeedForm {
  source: string
  table_name: string
  columns: Record<FeedColumn, string>
  time_zone: string
  minutes: string
  active: boolean
  from_start: boolean
}

export interface FeedInput {
  source: string
  table_name: string
  columns: SupplierFeedColumns
  time_zone: string
  interval_seconds: number
  active: boolean
  from_start?: boolean
}

export type FeedField = "source" | "table_name" | "minutes" | FeedColumn

export function feedForm(feed: SupplierFeedDTO | null, source: string): FeedForm {
  const column = (name: FeedColumn): string => feed?.columns[name] ?? ""
  return {
    source: feed?.source ?? source,
    table_name: feed?.table_name ?? "",
    columns: {
      order: column("order"),
      line_id: column("line_id"),
      sku: column("sku"),
      supplier_sku: column("supplier_sku"),
      expected_at: column("expected_at"),
      quantity: column("quantity"),
      cursor: column("cursor"),
      key: column("key"),
    },
    time_zone: feed?.time_zone ?? "UTC",
    minutes: String((feed?.interval_seconds ?? 300) / 60),
    active: feed?.active ?? true,
    from_start: false,
  }
}

/** The text of what is wrong with each field; nothing where the form can be sent. */
export function feedErrors(form: FeedForm): Partial<Record<FeedField, string>> {
  const errors: Partial<Record<FeedField, string>> = {}
  if (form.source === "") {
    errors.source = "errors.required"
  }
  if (form.table_name.trim() === "") {
    errors.table_name = "errors.required"
  }
  if (!(Number(form.minutes) >= 0.25)) {
    errors.minutes = "errors.positive"
  }
  for (const column of requiredColumns) {
    if (form.columns[column].trim() === "") {
      errors[column] = "errors.required"
    }
  }
  if (lineColumns.every((column) => form.columns[column].trim() === "")) {
    errors.line_id = "feed.fields.lineHint"
  }
  return errors
}

export function feedInput({ source, table_name, columns, time_zone, minutes, active, from_start }: FeedForm): FeedInput {
  const named = (column: FeedColumn): string => columns[column].trim()
  const optional = (column: "line_id" | "sku" | "supplier_sku" | "quantity"): Partial<SupplierFeedColumns> =>
    named(column) === "" ? {} : { [column]: named(column) }
  return {
    source,
    table_name: table_name.trim(),
    columns: {
      order: named("order"),
      ...optional("line_id"),
      ...optional("sku"),
      ...optional("supplier_sku"),
      expected_at: named("expected_at"),
      ...optional("quantity"),
      cursor: named("cursor"),
      key: named("key"),
    },
    time_zone,
    interval_seconds: Math.round(Number(minutes) * 60),
    active,
    ...(from_start ? { from_start } : {}),
  }
}
