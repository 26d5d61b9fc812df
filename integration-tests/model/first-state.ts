/**
 * Takes a shop back to where it was, some hundred times: the rows of every table are kept aside once and put back
 * each time. The test runner's own way makes the database anew, which takes ten times as long and cuts off every
 * connection that Medusa has open.
 */
import type { Client } from "pg"

const KEPT = "first_state"

interface Sequence {
  name: string
  last: string | null
}

export class FirstState {
  private constructor(
    private readonly db: Client,
    private readonly putBack: string
  ) {}

  static async keep(db: Client): Promise<FirstState> {
    const { rows: tables } = await db.query<{ name: string }>(
      `SELECT format('%I', table_name) AS name FROM information_schema.tables
        WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`
    )
    const { rows: sequences } = await db.query<Sequence>(
      `SELECT format('public.%I', sequencename) AS name, last_value AS last FROM pg_sequences WHERE schemaname = 'public'`
    )
    await db.query(
      [`CREATE SCHEMA ${KEPT}`, ...tables.map(({ name }) => `CREATE TABLE ${KEPT}.${name} AS TABLE public.${name}`)].join(";")
    )
    const putBack = [
      "BEGIN",
      // Without foreign keys and triggers the order of the tables does not matter.
      "SET LOCAL session_replication_role = replica",
      ...tables.map(({ name }) => `DELETE FROM public.${name}; INSERT INTO public.${name} TABLE ${KEPT}.${name}`),
      ...sequences.map(({ name, last }) => `SELECT setval('${name}', ${last ?? 1}, ${last !== null})`),
      "COMMIT",
    ]
    return new FirstState(db, putBack.join(";"))
  }

  async restore(): Promise<void> {
    await this.db.query(this.putBack)
  }
}
