import type { Client } from "pg"
import { eventually } from "../../demo/story/http"

/**
 * Stops a process in the middle of a statement, without a word in the product: a trigger asks for a lock that
 * the test holds. Once the test gives it back, the statement goes on, if anybody is left to commit it.
 */
export interface StoppingPoint {
  /** Such as "UPDATE ON notification". */
  statement: string
  /** SQL over NEW and, of an update, OLD: whose statement is stopped. */
  when: string
}

/** The first half of the locks' keys. */
const OURS = 4711

const FUNCTION = `
  CREATE OR REPLACE FUNCTION stop_here() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_advisory_xact_lock_shared(${OURS}, TG_ARGV[0]::int);
    RETURN NEW;
  END $$`

/** The connection must be the same all along, since the locks are its own. */
export class StoppingPoints {
  private readonly drops: string[] = []

  constructor(private readonly db: Client) {}

  /** Sets up a point and gives its number. */
  async add({ statement, when }: StoppingPoint): Promise<number> {
    const point = this.drops.length + 1
    const [, table] = statement.split(" ON ")
    await this.db.query(FUNCTION)
    await this.db.query("SELECT pg_advisory_lock($1, $2)", [OURS, point])
    await this.db.query(
      `CREATE TRIGGER stop_here_${point} BEFORE ${statement} FOR EACH ROW WHEN (${when}) EXECUTE FUNCTION stop_here(${point})`
    )
    this.drops.push(`DROP TRIGGER stop_here_${point} ON ${table}`)
    return point
  }

  /** Resolves once somebody stands there. */
  async reached(point: number): Promise<void> {
    await eventually(`somebody at point ${point}`, async () => {
      const { rowCount } = await this.db.query(
        `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND classid = $1 AND objid = $2`,
        [OURS, point]
      )
      return rowCount === 1
    })
  }

  /** Whoever still stands at a point goes on; from now on nobody is stopped. */
  async clear(): Promise<void> {
    await this.db.query("SELECT pg_advisory_unlock_all()")
    for (const drop of this.drops.splice(0)) {
      await this.db.query(drop)
    }
  }
}
