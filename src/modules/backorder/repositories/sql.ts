import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"

/** Runs one statement in the manager's transaction and gives its rows. `?` in the text takes the next value. */
export async function rowsOf<Row>(
  manager: SqlEntityManager,
  sql: string,
  values: readonly (string | number | boolean | Date | null | string[])[] = []
): Promise<Row[]> {
  const query = manager.getKnex().raw<{ rows: Row[] }>(sql, [...values])
  const transaction = manager.getTransactionContext()
  const result = await (transaction ? query.transacting(transaction) : query)
  return result.rows
}
