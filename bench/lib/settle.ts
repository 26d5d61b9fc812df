import { setTimeout as sleep } from "node:timers/promises"
import { Client } from "pg"

const QUIET_IN_MS = 200
const LOOK_EVERY_MS = 25
const PATIENCE_IN_MS = 30_000

/**
 * Watches a database until nobody has used it for a while: what subscribers do after an order, they
 * do there, whichever process they run in.
 */
export async function watchDatabase(url: string): Promise<{ settle: () => Promise<void>; stop: () => Promise<void> }> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const isQuiet = async (): Promise<boolean> => {
    const { rows } = await client.query<{ quiet: boolean | null }>(
      `SELECT bool_and(state = 'idle' AND state_change < clock_timestamp() - make_interval(secs => $1)) AS quiet
       FROM pg_stat_activity
       WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()`,
      [QUIET_IN_MS / 1000]
    )
    return rows[0].quiet ?? true
  }
  return {
    settle: async () => {
      const deadline = Date.now() + PATIENCE_IN_MS
      while (!(await isQuiet())) {
        if (Date.now() > deadline) {
          throw new Error(`The database did not come to rest within ${PATIENCE_IN_MS / 1000} seconds.`)
        }
        await sleep(LOOK_EVERY_MS)
      }
    },
    stop: () => client.end(),
  }
}
