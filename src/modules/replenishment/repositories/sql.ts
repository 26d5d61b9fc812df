import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { Context } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

export type ReplenishmentContext = Context<SqlEntityManager>

/** The manager of the running transaction, else the one the request brought. */
export function managerOf(context: ReplenishmentContext): SqlEntityManager {
  const manager = context.transactionManager ?? context.manager
  if (!manager) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "The replenishment module was called without a database manager."
    )
  }
  return manager
}

/** What Medusa keeps beside a numeric column to hold its exact value. */
export const rawValue = (expression: string): string =>
  `jsonb_build_object('value', (${expression})::text, 'precision', 20)`
