import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { Context } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

export type SupplyContext = Context<SqlEntityManager>

/** The manager of the running transaction, else the one the request brought. */
export function managerOf(context: SupplyContext): SqlEntityManager {
  const manager = context.transactionManager ?? context.manager
  if (!manager) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "The supply module was called without a database manager."
    )
  }
  return manager
}

/** `(?, ?), (?, ?)` for `rows` tuples of `width` values. */
export const tuples = (rows: number, width: number): string =>
  Array.from({ length: rows }, () => `(${Array.from({ length: width }, () => "?").join(", ")})`).join(", ")

/** A timestamp as text that reads back as the same instant, whatever the driver makes of timestamps. */
export const isoText = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** What Medusa keeps beside a numeric column to hold its exact value. */
export const rawValue = (expression: string): string =>
  `jsonb_build_object('value', (${expression})::text, 'precision', 20)`
